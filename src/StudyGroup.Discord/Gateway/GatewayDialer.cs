using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// Opens a shard's connections, one at a time: to resume a session or to start one. The directory counts a start until the connection has
/// ended without one.
/// </summary>
internal sealed class GatewayDialer(GatewayDirectory directory, TimeProvider clock, ILogger log)
{
    private bool _isStartCounted;

    /// <summary>Connects. Waits first while Discord allows no new session.</summary>
    /// <param name="session">The session to resume; null to start one.</param>
    public async Task<GatewaySocket> DialAsync(Session? session, CancellationToken cancel)
    {
        try
        {
            var url = session?.ResumeUrl ?? (session is null ? await UrlToStartAsync(cancel) : await directory.UrlAsync(cancel));
            return await GatewaySocket.ConnectAsync(url, clock, log, cancel);
        }
        catch (Exception failure) when (
            failure is not DiscordFatalException && !cancel.IsCancellationRequested && session?.ResumeUrl is null)
        {
            directory.Forget();
            throw;
        }
    }

    /// <summary>Discord was asked to start the session, so it counts.</summary>
    public void SessionStarted() => _isStartCounted = false;

    /// <summary>The connection has ended, or there was none.</summary>
    public void Ended()
    {
        if (_isStartCounted)
            directory.NotStarted();
        _isStartCounted = false;
    }

    private async Task<Uri> UrlToStartAsync(CancellationToken cancel)
    {
        var url = await directory.UrlToStartAsync(cancel);
        _isStartCounted = true;
        return url;
    }
}
