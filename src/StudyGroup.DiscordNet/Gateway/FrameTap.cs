using System.Text.Json;
using Discord.Net.WebSockets;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// The library's web socket, with an ear at it. What the library makes of an interaction has lost what the bot needs:
/// text that looks like a date comes in another form (Json.NET reads it as one), the member's permissions and the bot's
/// in a channel that an option names are not there, a modal with labels cannot be read, and a channel that is not in its
/// cache is asked for while the gateway waits. So interactions are read here, from the frame itself, by the reader of
/// our own connection; the library gets an event in their place that it passes over, for the sequence number's sake.
/// </summary>
/// <param name="socket">The library's own.</param>
/// <param name="inbox">Takes what was read.</param>
/// <param name="clock">The wire's clock.</param>
/// <param name="log">Hears of what cannot be read.</param>
internal sealed class FrameTap(IWebSocketClient socket, Inbox inbox, TimeProvider clock, ILogger log) : IWebSocketClient
{
    private const int Resume = 6;
    private Func<string, Task>? _library;
    private volatile bool _isResuming;

    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add => socket.BinaryMessage += value;
        remove => socket.BinaryMessage -= value;
    }

    public event Func<string, Task> TextMessage
    {
        add
        {
            if (_library is null)
                socket.TextMessage += HearAsync;
            _library += value;
        }
        remove => _library -= value;
    }

    public event Func<Exception, Task> Closed
    {
        add => socket.Closed += value;
        remove => socket.Closed -= value;
    }

    public void SetHeader(string key, string value) => socket.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => socket.SetCancelToken(cancelToken);

    /// <summary>Connects without the compression that the library always asks for: with the one intent that the bot has there is little to compress.</summary>
    public Task ConnectAsync(string host)
    {
        _isResuming = false;
        return socket.ConnectAsync(GatewayAddress.Of(new Uri(host)).AbsoluteUri);
    }

    public Task DisconnectAsync(int closeCode) => socket.DisconnectAsync(closeCode);

    public Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        using var json = JsonDocument.Parse(data.AsMemory(index, count));
        if (GatewayInput.Frame.Parse(json.RootElement).Op == Resume)
            _isResuming = true;
        return socket.SendAsync(data, index, count, isText);
    }

    public void Dispose() => socket.Dispose();

    private async Task HearAsync(string text)
    {
        var receivedAt = clock.GetTimestamp();
        try
        {
            using var json = JsonDocument.Parse(text);
            var frame = GatewayInput.Frame.Parse(json.RootElement);
            if (frame.Type is "INTERACTION_CREATE")
            {
                inbox.Take(frame.Type, frame.Data ?? default, receivedAt, replayed: _isResuming);
                text = $$"""{"op":0,"t":"INTERACTION_TAKEN","d":{},"s":{{frame.Sequence}} }""";
            }

            await (_library?.Invoke(text) ?? Task.CompletedTask);

            // Who asks the library for something needs it to know the application, so this comes after.
            if (frame.Type is "READY" or "RESUMED")
                _isResuming = false;
            if (frame.Type is "READY" or "GUILD_CREATE" or "GUILD_DELETE")
                inbox.Take(frame.Type, frame.Data ?? default, receivedAt);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
        {
            log.LogWarning("The gateway sent something that is not to be read, which is left out: {Problem}", malformed.Message);
        }
    }
}
