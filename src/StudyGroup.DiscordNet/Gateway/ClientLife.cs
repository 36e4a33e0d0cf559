using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using StudyGroup.Discord;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// Keeps the library's client running: it reconnects by itself, but tries a refused token for ever, and gives up for good
/// after 4006 (the session is gone) or a READY that it cannot read.
/// </summary>
internal sealed class ClientLife
{
    private const int SessionGone = 4006;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    // Between two tries the library waits a minute at most.
    private static readonly TimeSpan HasGivenUp = TimeSpan.FromSeconds(75);
    private readonly DiscordSocketClient _client;
    private readonly Inbox _inbox;
    private readonly TokenLatch _latch;
    private readonly TimeProvider _clock;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _reviveAt = long.MaxValue;

    public ClientLife(DiscordSocketClient client, Inbox inbox, TokenLatch latch, TimeProvider clock)
    {
        (_client, _inbox, _latch, _clock) = (client, inbox, latch, clock);
        client.Disconnected += OnDisconnectedAsync;
    }

    /// <summary>Whether a session stands.</summary>
    public bool IsConnected => _client.ConnectionState is ConnectionState.Connected;

    /// <summary>Stays connected until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await _client.StartAsync();
        try
        {
            using var timer = new PeriodicTimer(Look, _clock);
            while (await timer.WaitForNextTickAsync(cancel))
            {
                if (_client.ConnectionState is ConnectionState.Disconnected && _clock.Elapsed().Ticks > Volatile.Read(ref _reviveAt))
                    await _client.StartAsync();
            }
        }
        finally
        {
            await StopAsync();
        }
    }

    private async Task StopAsync()
    {
        if (_client.ConnectionState is ConnectionState.Disconnected)
            _stopped.TrySetResult();
        await _client.StopAsync();
        await Task.WhenAny(_stopped.Task, Task.Delay(StopWithin, _clock));
    }

    private Task OnDisconnectedAsync(Exception reason)
    {
        var code = Within<WebSocketClosedException>(reason)?.CloseCode;
        if (CloseCode.Of(code) is AfterClose.Stop stop)
            End(new DiscordFatalException(stop.Sentence));
        else if (Within<HttpException>(reason)?.HttpCode is HttpStatusCode.Unauthorized)
            End(_latch.Close());
        else
            Volatile.Write(ref _reviveAt, (_clock.Elapsed() + (code == SessionGone ? Look : HasGivenUp)).Ticks);
        _stopped.TrySetResult();
        return Task.CompletedTask;
    }

    private void End(DiscordFatalException problem)
    {
        Volatile.Write(ref _reviveAt, long.MaxValue);
        _inbox.Complete(problem);
        _ = _client.StopAsync();
    }

    private static T? Within<T>(Exception? problem)
        where T : Exception
    {
        for (; problem is not null; problem = problem.InnerException)
        {
            if (problem is T found)
                return found;
        }

        return null;
    }
}
