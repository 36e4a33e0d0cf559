using System.Net;

namespace StudyGroup.Bot.Web;

/// <summary>What may be fetched: which links may be followed, and which addresses may be connected to.</summary>
/// <param name="MayFollow">Whether a link may be followed, including by a redirect.</param>
internal sealed record WebAllowance(Func<Uri, bool> MayFollow, Func<IPAddress, bool> MayConnect)
{
    private static readonly string[] AttachmentHosts = ["cdn.discordapp.com", "media.discordapp.net"];

    /// <summary>The public web: https to public addresses.</summary>
    public static WebAllowance Open { get; } = new(uri => uri.Scheme == Uri.UriSchemeHttps, PublicAddress.Is);

    /// <summary>Where Discord keeps files. If the API is on this machine, only the API's own address.</summary>
    public static WebAllowance Attachments(Uri api) => api.IsLoopback
        ? new(uri => uri.Authority == api.Authority && uri.Scheme == api.Scheme, IPAddress.IsLoopback)
        : new(
            uri => uri.Scheme == Uri.UriSchemeHttps && AttachmentHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase),
            PublicAddress.Is);
}
