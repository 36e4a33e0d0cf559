using System.Net;

namespace StudyGroup.Bot.Web;

/// <summary>What may be fetched: which links may be followed, and to which addresses their names may lead.</summary>
/// <param name="MayFollow">Whether a link may be followed, also from another.</param>
/// <param name="MayConnect">Whether an address may be connected to.</param>
internal sealed record WebAllowance(Func<Uri, bool> MayFollow, Func<IPAddress, bool> MayConnect)
{
    private static readonly string[] AttachmentHosts = ["cdn.discordapp.com", "media.discordapp.net"];

    /// <summary>The open web: https, to addresses that anybody can reach.</summary>
    public static WebAllowance Open { get; } = new(uri => uri.Scheme == Uri.UriSchemeHttps, PublicAddress.Is);

    /// <summary>Where Discord keeps files; where Discord is one on this machine, that one.</summary>
    /// <param name="api">The HTTP API of Discord.</param>
    public static WebAllowance Attachments(Uri api) => api.IsLoopback
        ? new(uri => uri.Authority == api.Authority && uri.Scheme == api.Scheme, IPAddress.IsLoopback)
        : new(uri => uri.Scheme == Uri.UriSchemeHttps && AttachmentHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase), PublicAddress.Is);
}
