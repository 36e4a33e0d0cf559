using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// Keeps the library's client running. It reconnects by itself, but retries a rejected token forever, and gives up after 4006 (the session
/// is gone) or after a READY it can't read.
/// </summary>
internal sealed class LibraryGateway : IGateway
{
    private const int SessionGone = 4006;
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);

    // The library waits a minute at most between two tries.
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromSeconds(75);
    private readonly DiscordSocketClient _client;
    private readonly Lazy<Task> _logIn;
    private readonly GatewayDirectory _directory;
    private readonly Inbox _inbox;
    private readonly TokenLatch _latch;
    private readonly ShardFigures _shard;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<IDisposable> _connections;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _reviveAt = long.MaxValue;

    /// <param name="logIn">Gives the client its token.</param>
    /// <param name="connections">Carry the client's requests and are disposed with it.</param>
    public LibraryGateway(
        DiscordSocketClient client, Lazy<Task> logIn, GatewayDirectory directory, Inbox inbox, TokenLatch latch, ShardFigures shard,
        TimeProvider clock, IReadOnlyList<IDisposable> connections)
    {
        (_client, _logIn, _directory, _inbox, _latch, _shard, _clock, _connections) =
            (client, logIn, directory, inbox, latch, shard, clock, connections);
        client.Disconnected += OnDisconnectedAsync;
    }

    public bool IsReady => _client.ConnectionState is ConnectionState.Connected;

    public async Task LogInAsync(CancellationToken cancel)
    {
        await _logIn.Value;
        await _directory.LogInAsync(cancel);
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        using var running = _shard.Run();
        if (!_directory.IsKnown)
            await LogInAsync(cancel);

        // The library ignores how many sessions Discord still allows; a bot that restarts in a loop must not.
        await _directory.UrlAsync(identify: true, cancel);
        await _client.StartAsync();
        try
        {
            using var timer = new PeriodicTimer(CheckInterval, _clock);
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

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        foreach (var connection in _connections)
            connection.Dispose();
    }

    private async Task StopAsync()
    {
        if (_client.ConnectionState is ConnectionState.Disconnected)
            _stopped.TrySetResult();
        await _client.StopAsync();
        await Task.WhenAny(_stopped.Task, Task.Delay(StopTimeout, _clock));
    }

    private Task OnDisconnectedAsync(Exception reason)
    {
        _shard.State = GatewayStates.Disconnected;
        var code = Within<WebSocketClosedException>(reason)?.CloseCode;
        if (CloseCode.Of(code) is AfterClose.Stop stop)
            End(new DiscordFatalException(stop.Message));
        else if (Within<HttpException>(reason)?.HttpCode is HttpStatusCode.Unauthorized)
            End(_latch.Close());
        else
            Volatile.Write(ref _reviveAt, (_clock.Elapsed() + (code == SessionGone ? CheckInterval : GivesUpAfter)).Ticks);
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
