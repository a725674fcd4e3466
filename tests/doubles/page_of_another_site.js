// All that a page can try at a server. Given: the server's address, what to ask for, the ways to ask, how long to wait.
// {way} in what is asked for stands for a number of two digits that each way has of its own.
// Returned: what a page could read of it, as [way, path, status, text].
const [base, wanted, ways, patience] = arguments
const read = []
const later = (promise) => Promise.race([promise.catch(() => {}), new Promise((done) => setTimeout(done, patience))])
const note = (way, path, status, text) => read.push([way, path, status, String(text).slice(0, 50000)])
const url = (one) => base + one.path
const headers = (type) => (type ? { headers: { "content-type": type } } : {})
const sent = (one, type) => (one.method === "GET" ? {} : { body: one.body, ...headers(type) })

const asked = (way, mode, type) => async (one) => {
  const answer = await fetch(url(one), { method: one.method, mode, ...sent(one, type) })
  if (answer.type !== "opaque") note(way, one.path, answer.status, await answer.text())
}
const element = (tag, attribute) => (one) =>
  new Promise((done) => {
    const made = document.createElement(tag)
    if (tag === "link") made.rel = "stylesheet"
    made.onload = () => {
      let text = ""
      try { text = made.contentDocument ? made.contentDocument.body.innerText : "" } catch {}
      if (tag === "img" || text) note(tag, one.path, 0, text)
      done()
    }
    made.onerror = done
    made[attribute] = url(one)
    document.body.append(made)
  })
const form = (type) => (one) =>
  new Promise((done) => {
    const frame = document.createElement("iframe")
    frame.name = "frame" + Math.random()
    document.body.append(frame)
    const made = document.createElement("form")
    Object.assign(made, { method: one.method, action: url(one), enctype: type, target: frame.name })
    const fields = one.form ?? { [one.body?.slice(0, -1) + (one.body === "{}" ? "" : ",") + '"x":"']: '"}' }
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement("input")
      Object.assign(input, { type: "hidden", name, value })
      made.append(input)
    }
    document.body.append(made)
    frame.onload = () => {
      try { if (frame.contentDocument.URL !== "about:blank") note("form", one.path, 0, frame.contentDocument.body.innerText) } catch {}
      done()
    }
    made.submit()
  })
const socket = (one) =>
  new Promise((done) => {
    const made = new WebSocket(url(one).replace("http", "ws"))
    made.onopen = () => { note("socket", one.path, 101, ""); made.send(one.body ?? "{}") }
    made.onmessage = (event) => { note("socket", one.path, 101, event.data); done() }
    made.onerror = made.onclose = done
  })
const events = (one) =>
  new Promise((done) => {
    const made = new EventSource(url(one))
    made.onopen = made.onmessage = () => { note("events", one.path, 200, ""); made.close(); done() }
    made.onerror = () => { made.close(); done() }
  })
const beacon = (type) => async (one) =>
  navigator.sendBeacon(url(one), type ? new Blob([one.body ?? ""], { type }) : (one.body ?? ""))
const request = (one) =>
  new Promise((done) => {
    const made = new XMLHttpRequest()
    made.open(one.method, url(one))
    made.onload = () => { note("request", one.path, made.status, made.responseText); done() }
    made.onerror = done
    made.setRequestHeader("content-type", "text/plain")
    made.send(one.body)
  })

const FORM = "application/x-www-form-urlencoded"
const all = {
  "fetch, json": asked("fetch, json", "cors", "application/json"),
  "fetch, text": asked("fetch, text", "cors", "text/plain"),
  "fetch, no type": asked("fetch, no type", "cors", ""),
  "blind fetch, text": asked("blind fetch, text", "no-cors", "text/plain"),
  "blind fetch, form": asked("blind fetch, form", "no-cors", FORM),
  "form, text": form("text/plain"),
  "form": form(FORM),
  "form, files": form("multipart/form-data"),
  "beacon, text": beacon(""),
  "beacon, json": beacon("application/json"),
  "request": request,
  "image": element("img", "src"),
  "script": element("script", "src"),
  "style": element("link", "href"),
  "frame": element("iframe", "src"),
  "events": events,
  "socket": socket,
}
return (async () => {
  const tried = ways.length ? ways : Object.keys(all)
  const one_after_the_other = async (way, number) => {
    const own = JSON.parse(JSON.stringify(wanted).replaceAll("{way}", String(10 + number)))
    for (const one of own) await later(Promise.resolve().then(() => all[way](one)))
  }
  await Promise.all(tried.map(one_after_the_other))
  return { tried: tried.length, read }
})()
