using System.Net;
using System.Net.Sockets;

namespace StudyGroup.Bot.Web;

/// <summary>
/// Tells public addresses from those in private networks, on this machine, or assigned to nobody: a member's link mustn't make the bot
/// fetch something that the member can't reach.
/// Follows the registries at https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
            "100.64.0.0/10", // carriers' networks
            "127.0.0.0/8", // this machine
            "169.254.0.0/16", // link-local, where cloud providers serve instance metadata
            "168.63.129.16/32", // Azure's host
            "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", // protocols, tests
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // examples
            "224.0.0.0/4", "240.0.0.0/4", // multicast; reserved and broadcast
        }.Select(IPNetwork.Parse),
    ];

    // The only public part of IPv6, with some special networks in it.
    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] ClosedInSix =
    [
        .. new[]
        {
            "2001::/23", // protocols, Teredo among them
            "2001:db8::/32", "3fff::/20", // examples
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is public. An IPv6 address with an IPv4 address in it is public if that is.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Closed.Any(network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        if (SixToFour.Contains(address)) return Is(new IPAddress(bytes.AsSpan(2, 4)));
        if (Translated.Contains(address)) return Is(new IPAddress(bytes.AsSpan(12, 4)));
        return Given.Contains(address) && !ClosedInSix.Any(network => network.Contains(address));
    }
}
