using System.Net;
using Discord;
using Discord.Net;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// Keeps the library's client for a shard running. It reconnects by itself, but retries a rejected token forever, and gives up after 4006
/// (the session is gone) or after a READY it can't read. It can neither resume another connection's session nor leave its own open.
/// </summary>
internal sealed class LibraryShard : IShardConnection
{
    private const int SessionGone = 4006;
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(3);

    // The library waits a minute at most between two tries.
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromSeconds(75);
    private readonly LibraryClient _client;
    private readonly LibraryClients _clients;
    private readonly GatewayDirectory _directory;
    private readonly IIdentifyGate _gate;
    private readonly Inbox _inbox;
    private readonly TokenLatch _latch;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _reviveAt = long.MaxValue;

    public LibraryShard(
        LibraryClient client, LibraryClients clients, GatewayDirectory directory, IIdentifyGate gate, Inbox inbox, TokenLatch latch,
        TimeProvider clock)
    {
        (_client, _clients, _directory, _gate) = (client, clients, directory, gate);
        (_inbox, _latch, _clock) = (inbox, latch, clock);
        client.Socket.Disconnected += OnDisconnectedAsync;
    }

    public bool IsReady => _client.Socket.ConnectionState is ConnectionState.Connected;

    public ShardSession? Session => null;

    public async Task RunAsync()
    {
        var cancel = _stop.Token;
        using var running = _client.Figures!.Run();
        try
        {
            // The first client sets the headers of everybody's requests.
            await _clients.LogInAsync();
            await _client.LogInAsync();
            await _directory.EnsureLoggedInAsync(cancel);

            // The library ignores how many sessions Discord still allows; a bot that restarts in a loop must not. It also connects only so
            // long, so it's started when the shard may identify.
            await _directory.UrlToStartAsync(cancel);
            await _gate.WaitAsync(_client.Shard!.Value, _directory.MaxConcurrency, cancel);
            _client.GiveTurn();
            await StayConnectedAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    public void Stop(bool keepSession) => _stop.Cancel();

    public async ValueTask DisposeAsync()
    {
        _client.Socket.Disconnected -= OnDisconnectedAsync;
        await _clients.ReleaseAsync(_client);
        _stop.Dispose();
    }

    private async Task StayConnectedAsync(CancellationToken cancel)
    {
        await _client.Socket.StartAsync();
        try
        {
            using var timer = new PeriodicTimer(CheckInterval, _clock);
            while (await timer.WaitForNextTickAsync(cancel))
            {
                if (_client.Socket.ConnectionState is ConnectionState.Disconnected && _clock.Elapsed().Ticks > Volatile.Read(ref _reviveAt))
                    await _client.Socket.StartAsync();
            }
        }
        finally
        {
            if (_client.Socket.ConnectionState is ConnectionState.Disconnected)
                _stopped.TrySetResult();
            await _client.Socket.StopAsync();
            await Task.WhenAny(_stopped.Task, Task.Delay(StopTimeout, _clock, CancellationToken.None));
        }
    }

    private Task OnDisconnectedAsync(Exception reason)
    {
        _client.Figures!.State = GatewayStates.Disconnected;
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
        _ = _client.Socket.StopAsync();
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
