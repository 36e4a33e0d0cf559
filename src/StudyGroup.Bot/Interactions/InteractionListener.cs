using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Interactions;

/// <summary>Listens to Discord and answers each interaction in a task of its own, until the bot stops.</summary>
internal sealed class InteractionListener(IDiscord discord, OwnedShards shards, InteractionRun run, FatalShutdown shutdown)
    : BackgroundService
{
    private readonly CancellationTokenSource _giveUp = new();
    private readonly TaskCompletionSource _allDone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The listening itself counts as one.
    private int _running = 1;

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(_giveUp.Cancel);
        await base.StopAsync(cancellationToken);
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
        try
        {
            await ListenAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            shutdown.After(problem, "Listening to Discord");
        }

        Finish();
        await _allDone.Task;
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await foreach (var interaction in discord.ListenAsync(cancel))
        {
            Interlocked.Increment(ref _running);
            var answer = shards.BeginAnswer(interaction.GuildId);
            _ = Task.Run(
                async () =>
                {
                    using (answer)
                    {
                        await run.AnswerAsync(interaction, _giveUp.Token);
                    }

                    Finish();
                },
                CancellationToken.None);
        }
    }

    private void Finish()
    {
        if (Interlocked.Decrement(ref _running) == 0) _allDone.TrySetResult();
    }
}
