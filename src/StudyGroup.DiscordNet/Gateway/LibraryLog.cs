using System.Net.WebSockets;
using System.Text.RegularExpressions;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// Passes on what the library logs, with tokens hidden: it logs the addresses of its requests, which contain interaction tokens.
/// </summary>
internal sealed partial class LibraryLog(ILogger log, string token)
{
    /// <summary>The lowest severity that is logged. The library formats every message it is configured for, wanted or not.</summary>
    public LogSeverity MinSeverity =>
        log.IsEnabled(LogLevel.Trace) ? LogSeverity.Debug : log.IsEnabled(LogLevel.Debug) ? LogSeverity.Verbose : LogSeverity.Info;

    public Task WriteAsync(LogMessage message)
    {
        log.Log(LevelOf(message), "{Source}: {Message}", message.Source, Hidden(Words(message)));
        return Task.CompletedTask;
    }

    private static LogLevel LevelOf(LogMessage message) => message switch
    {
        // The library cancels its own waits, and connections drop now and then.
        { Exception: OperationCanceledException } => LogLevel.Debug,
        { Exception: GatewayReconnectException or WebSocketException or WebSocketClosedException, Severity: LogSeverity.Warning } =>
            LogLevel.Information,
        { Severity: LogSeverity.Critical } => LogLevel.Critical,
        { Severity: LogSeverity.Error } => LogLevel.Error,
        { Severity: LogSeverity.Warning } => LogLevel.Warning,
        { Severity: LogSeverity.Info } => LogLevel.Information,
        { Severity: LogSeverity.Verbose } => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    private static string Words(LogMessage message)
    {
        var words = new List<string>();
        if (!string.IsNullOrEmpty(message.Message))
            words.Add(message.Message);
        if (message.Severity <= LogSeverity.Error && message.Exception is { } whole)
            words.Add(whole.ToString());
        else
            for (var problem = message.Exception; problem is not null; problem = problem.InnerException)
                words.Add(problem.Message);
        return string.Join(": ", words);
    }

    private string Hidden(string words) =>
        InteractionToken().Replace(words.Replace(token, "(hidden)", StringComparison.Ordinal), "$1(hidden)");

    [GeneratedRegex(@"((?:interactions|webhooks)/\d+/)[^/\s?]+")]
    private static partial Regex InteractionToken();
}
