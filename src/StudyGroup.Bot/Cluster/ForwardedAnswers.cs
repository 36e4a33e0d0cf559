using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Answers the interactions that other workers handed over: when notified, and every few seconds in case a notice got lost or a shard's
/// last owner left some unanswered.
/// </summary>
internal sealed class ForwardedAnswers(
    ClusterConnections connections, Notices notices, ClusterMembership membership, ShardEpochs epochs, OwnedShards owned,
    InteractionRun run, [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<ForwardedAnswers> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<ulong, Task> _running = [];
    private readonly CancellationTokenSource _giveUp = new();
    private TaskCompletionSource _heard = New();

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(_giveUp.Cancel);
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_running.Values);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _giveUp.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        notices.Heard += Look;
        while (!stoppingToken.IsCancellationRequested)
        {
            var heard = New();
            Volatile.Write(ref _heard, heard);
            try
            {
                await TakeAsync(stoppingToken);
            }
            catch (Exception problem) when (PostgresTrouble.IsOfServer(problem))
            {
                log.LogDebug("I can't read the interactions that were handed over right now: {Problem}", problem.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }

            using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(Task.Delay(Every, wire, over.Token), heard.Task);
            await over.CancelAsync();
        }

        notices.Heard -= Look;
    }

    private void Look(string? notice)
    {
        if (notice is null or Notices.Forwarded) Volatile.Read(ref _heard).TrySetResult();
    }

    private async Task TakeAsync(CancellationToken cancel)
    {
        if (membership.Id is not (> 0 and var worker) || epochs.Shards is not { Count: > 0 } shards) return;
        await using var connection = await connections.OpenAsync(cancel);
        foreach (var taken in await ForwardedRows.TakeAsync(connection, worker, shards, epochs.Count, cancel))
        {
            if (owned.BeginAnswer(taken.Group) is { } answer)
                _running[taken.Interaction.Id] = Task.Run(() => AnswerAsync(taken, answer), CancellationToken.None);
            else
                await ForwardedRows.ReturnAsync(connection, taken.Interaction.Id, cancel);
        }
    }

    private async Task AnswerAsync(TakenInteraction taken, IDisposable answer)
    {
        try
        {
            using (answer)
            {
                var arrived = wire.GetTimestamp() - (long)(taken.Age.TotalSeconds * wire.TimestampFrequency);
                var isLate = taken.WasTaken || taken.Age > InteractionRun.BeforeDefer;
                await run.AnswerForwardedAsync(taken.Interaction.ToInteraction(arrived, isLate), taken.IsDeferred, _giveUp.Token);
                await using var connection = await connections.OpenAsync(_giveUp.Token);
                await ForwardedRows.RemoveAsync(connection, taken.Interaction.Id, _giveUp.Token);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException || PostgresTrouble.IsOfServer(problem))
        {
            // Whoever finds it again also finds that it was answered, because what it wrote is recorded.
            log.LogWarning("{Interaction} was answered, but that couldn't be recorded: {Problem}", taken.Interaction, problem.Message);
        }
        finally
        {
            _running.TryRemove(taken.Interaction.Id, out _);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
