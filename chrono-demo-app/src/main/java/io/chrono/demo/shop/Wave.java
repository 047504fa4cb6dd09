package io.chrono.demo.shop;

/**
 * Ups and downs that look as if they were the life of a shop.
 */
final class Wave {

    private static final double[] PERIODS = { 97, 41, 17, 5.3 };

    private static final double[] WEIGHTS = { 0.45, 0.3, 0.17, 0.08 };

    private Wave() {
    }

    /**
     * Return the height of a wave.
     * @param name which wave
     * @param second when
     * @return a value from -1 to 1
     */
    static double at(String name, long second) {
        double height = 0;
        for (int i = 0; i < PERIODS.length; i++) {
            height += WEIGHTS[i] * Math.sin(2 * Math.PI * second / PERIODS[i] + name.hashCode() % 100 + i);
        }
        return height;
    }

}
