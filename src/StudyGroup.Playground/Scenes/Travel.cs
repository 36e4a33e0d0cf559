using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Scenes;

/// <summary>Moves the clock forward with a stop at every time when posts are due, and waits at each until the bot has sent them.</summary>
internal sealed class Travel(Scene scene, TimeProvider wire)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>Whether the time is in the future.</returns>
    public async Task<bool> GoAsync(DateTimeOffset moment, Action arrived, CancellationToken cancel)
    {
        if (moment <= scene.Clock.GetUtcNow())
            return false;
        var onTheRoad = await new Questions(scene).PostsAsync(cancel);
        foreach (var stop in onTheRoad.Where(post => post.Due <= moment).GroupBy(post => post.Due))
            await StopAtAsync(stop.Key, stop.Count(), arrived, cancel);
        scene.Clock.TurnTo(moment);
        arrived();
        return true;
    }

    private async Task StopAtAsync(DateTimeOffset due, int posts, Action arrived, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var changes = scene.Discord.WatchAsync(enough.Token);
        if (!scene.Clock.TurnTo(due))
            return;
        arrived();
        try
        {
            await PostedAsync(changes, posts).WaitAsync(Patience, wire, cancel);
        }
        catch (TimeoutException)
        {
            // The bot had nothing to post, or is offline; time goes on.
        }
        finally
        {
            await enough.CancelAsync();
        }
    }

    private async Task PostedAsync(IAsyncEnumerable<Change> changes, int posts)
    {
        try
        {
            await foreach (var change in changes)
            {
                if (change is { Kind: ChangeKind.MessageCreated, Message: { Origin: null, Author: var author } }
                    && author == scene.Cast.Guild.Bot && --posts == 0)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody is waiting anymore.
        }
    }
}
