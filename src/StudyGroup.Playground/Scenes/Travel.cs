using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Scenes;

/// <summary>Goes to a later moment by way of the posts on the road: at each it waits until the bot has posted.</summary>
internal sealed class Travel(Scene scene, TimeProvider wire)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <returns>Whether the moment lies ahead.</returns>
    public async Task<bool> GoAsync(DateTimeOffset moment, Action arrived, CancellationToken cancel)
    {
        if (moment <= scene.Clock.GetUtcNow())
            return false;
        var onTheRoad = await new Questions(scene).PostsAsync(cancel);
        foreach (var due in onTheRoad.Select(post => post.Due).Where(due => due <= moment).Distinct())
            await StopAtAsync(due, arrived, cancel);
        scene.Clock.TurnTo(moment);
        arrived();
        return true;
    }

    private async Task StopAtAsync(DateTimeOffset due, Action arrived, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var changes = scene.Discord.WatchAsync(enough.Token);
        if (!scene.Clock.TurnTo(due))
            return;
        arrived();
        try
        {
            await PostedAsync(changes).WaitAsync(Patience, wire, cancel);
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

    private async Task PostedAsync(IAsyncEnumerable<Change> changes)
    {
        try
        {
            await foreach (var change in changes)
            {
                if (change is { Kind: ChangeKind.MessageCreated, Message: { Origin: null, Author: var author } } && author == scene.Cast.Guild.Bot)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody waits any more.
        }
    }
}
