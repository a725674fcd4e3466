"""What people call places beside the names that the sources list, by GeoNames' ids: data only."""

LANGUAGES = ("en", "es", "de", "fr", "pt", "zh", "zh_Hant", "ja")

EVERYDAY = {
    "6252001": (
        "usa; us; u s a; u s; the states; america; amerika; amérique; américa; ee uu; eeuu; eua; etats unis"
        "; 米国; アメリカ; 美國; 美国"
    ),
    "2635167": (
        "uk; u k; great britain; britain; gran bretaña; großbritannien; grande-bretagne; grã-bretanha; イギリス; 英国"
    ),
    "2750405": "holland; holanda; hollande; the netherlands; den niederlanden; オランダ",
    "2658434": "der schweiz",
    "298795": "der türkei; türkiye",
    "1835841": "korea; corea; coreia; corée; 韓國; 韩国; 韓国",
    "290557": "uae; emirates; emiratos árabes; emirate; emirados",
    "1814991": "中国; 中國",
    "3077311": "czechia; czech republic; chequia; tschechien; tchéquie; tchéquia",
    "2077456": "oz; down under",
    "6269131": "inglaterra; angleterre; 英格兰; イングランド",
    "2638360": "escocia; schottland; écosse; escócia; 苏格兰; スコットランド",
    "2634895": "gales; país de gales; pays de galles; 威尔士; ウェールズ",
    "2641364": "irlanda del norte; nordirland; irlande du nord; irlanda do norte; 北爱尔兰; 北アイルランド",
    "5332921": "kalifornien; californie; califórnia; 加州; 加利福尼亚; カリフォルニア",
    "5128638": "new york state; state of new york; nueva york; nova york; nova iorque; estado de nueva york",
    "5128581": "new york; nyc; new york city; nueva york; nova york; nova iorque; 纽约; 紐約; ニューヨーク",
    "4736286": "tejas; 得克萨斯; 德州; テキサス",
    "4155751": "floride; flórida; 佛罗里达; フロリダ",
    "2951839": "bavaria; bayern; baviera; bavière; 巴伐利亚; バイエルン",
    "2842566": "saxony; sachsen; sajonia; saxe; saxônia",
    "2861876": "nrw; nordrhein-westfalen; north rhine-westphalia",
    "3336901": "catalonia; catalunya; cataluña; katalonien; catalogne; catalunha; 加泰罗尼亚; カタルーニャ",
    "2593109": "andalusia; andalucía; andalusien; andalousie; andaluzia",
    "6115047": "quebec; québec",
    "4140963": "washington dc; washington d c; dc",
    "5368361": "la; l a; 洛杉矶; ロサンゼルス",
    "5391959": "sf; san fran; 旧金山; サンフランシスコ",
    "2925533": "frankfurt; francfort; fráncfort; フランクフルト",
    "2886242": "köln; cologne; colonia; colónia; 科隆; ケルン",
    "1816670": "peking; pekín; pékin; pequim; 北京",
    "3530597": "mexico city; ciudad de méxico; cdmx; mexiko-stadt; cidade do méxico; mexico-stadt",
}
