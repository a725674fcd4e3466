"""The places of the world as GeoNames numbers them, which is how TikTok numbers its regions."""
