package io.chrono.demo.shop;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * All shops, as {@code shops.yml} describes them.
 *
 * @param shops the shops by the name of the user who owns them
 */
@ConfigurationProperties("demo")
public record Shops(Map<String, Shop> shops) {

    /**
     * Return the shop of a user.
     * @param user the name of the user
     * @return the shop
     * @throws IllegalArgumentException if the user has none
     */
    public Shop of(String user) {
        Shop shop = this.shops.get(user);
        if (shop == null) {
            throw new IllegalArgumentException("There is no shop of '" + user + "'");
        }
        return shop;
    }

    /**
     * Return all shops.
     * @return the shops in the order of the file
     */
    public List<Shop> all() {
        return List.copyOf(this.shops.values());
    }

}
