using System.Globalization;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>
/// News of a change that was undone: its message is edited to say so, or never posted if it hasn't gone out yet. The undo isn't announced.
/// Which change a post announces follows from the time in its key.
/// </summary>
internal static class UndoneNews
{
    /// <summary>Why news is skipped that was undone first, in a sentence for organizers.</summary>
    public const string Why = "It was undone before I could post it.";

    /// <summary>Whether a post's message tells of a change that was ever undone.</summary>
    public static bool WasUndone(Post post, PostSources sources) =>
        sources.Changes.Of(post.Group) is var changes && Announced(post, changes) is { } change
        && Undoing.Of(change, changes).Last is not null;

    /// <summary>The undo of the change that a post announces; null while that holds.</summary>
    public static Change? UndoOf(Post post, PostSources sources) =>
        sources.Changes.Of(post.Group) is var changes && Announced(post, changes) is { } change
            && Undoing.Of(change, changes) is { IsUndone: true, Last: var undo }
            ? undo
            : null;

    /// <summary>"Undone by @Olga".</summary>
    public static Line By(Change undo) => undo.By is { } by ? $"Undone by {by}" : (Line)$"Undone";

    /// <summary>Why news isn't posted because of an undo, in a sentence for organizers; null if it may be.</summary>
    public static string? WhySaidAlready(Post news, PostSources sources)
    {
        var changes = sources.Changes.Of(news.Group);
        if (Announced(news, changes) is not { } change) return null;
        if (Undoing.Of(change, changes).IsUndone) return Why;
        if (change.Undoes is null) return null;
        var earlier = Undoing.Before(change, changes).ToList();
        var told = sources.Posts.Of(news.Group).Where(post => earlier.Any(c => Announces(post, c))).ToList();
        if (told.Any(Stands)) return "It undid what an earlier message said, so I edited that message instead.";
        // Nobody has heard of any of it, and an undo of the first change leaves nothing to tell.
        var isAsBefore = earlier.Count % 2 == 1;
        return isAsBefore && told.Count > 0 && told.All(post => post.Reason == Why) ? "What it undid was never posted." : null;
    }

    // What is waiting will be posted as it is to read by then, or not at all.
    private static bool Stands(Post post) => post switch
    {
        { State: PostState.Posted } => post.ContentHash is not null,
        _ => post.State is PostState.Waiting or PostState.Claimed,
    };

    // Of several changes at the same moment the first made the post.
    private static Change? Announced(Post post, IReadOnlyList<Change> changes) => changes.LastOrDefault(change => Announces(post, change));

    // The keys of other posts have seconds, not ticks.
    private static bool Announces(Post post, Change change) => !post.IsAnswer
        && post.Key.Split('.').Contains(change.At.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture));
}
