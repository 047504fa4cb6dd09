package io.chrono.benchmarks.push;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.OperatingSystemMXBean;

/**
 * What this process uses. Stateless.
 */
final class ServerUsage {

    private static final int COLLECTIONS = 3;

    private ServerUsage() {
    }

    /**
     * Return the CPU time of all threads of this process, those of the garbage collector
     * included.
     * @return the time since the process began
     */
    static Duration cpu() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Duration.ofNanos(system.getProcessCpuTime());
    }

    /**
     * Collect the garbage and return what is left.
     * @return bytes on the heap
     */
    static long heapAfterCollection() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * Return the memory of buffers outside of the heap.
     * @return bytes
     */
    static long buffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
            .stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    }

}
