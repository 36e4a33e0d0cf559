using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Scenes;

/// <summary>Goes to a later moment by way of the posts on the road: at each moment it waits until the bot has posted all that is due then.</summary>
internal sealed class Travel(Scene scene, TimeProvider wire)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>Whether the moment lies ahead.</returns>
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
            // The bot had nothing to say, or is away; time goes on.
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
                if (change is { Kind: ChangeKind.MessageCreated, Message: { Origin: null, Author: var author } } && author == scene.Cast.Guild.Bot && --posts == 0)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody waits any more.
        }
    }
}
