package dev.waymark.feedback.source.poll;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Keeps requests from reaching what is not on the public net: this machine, its network, a cloud's metadata. */
final class PublicAddresses {
    private PublicAddresses() {}

    /** Refuses a host any of whose addresses is not public. Java keeps what it looked up, so the request goes there too. */
    static void require(URI uri) throws FetchFailed {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!isPublic(address)) {
                    throw new FetchFailed("The address is not on the public net");
                }
            }
        } catch (UnknownHostException e) {
            throw new FetchFailed("The host is not known");
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
    }

    /** Without this network, carriers' networks, protocol assignments, benchmarks, and what is reserved. */
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean assigned = first == 192 && second == 0 && (bytes[2] & 0xFF) != 1;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !carrier && !assigned && !benchmark;
    }

    /** Without unique local addresses, and those that wrap an address of version 4. */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        boolean uniqueLocal = (first & 0xFE) == 0xFC;
        boolean translated = first == 0 && (bytes[1] & 0xFF) == 0x64;
        boolean sixToFour = first == 0x20 && (bytes[1] & 0xFF) == 0x02;
        return !uniqueLocal && !translated && !sixToFour && first != 0;
    }
}
