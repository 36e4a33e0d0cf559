using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.History;

/// <summary>Puts "Undo" on the answer to a change.</summary>
internal static class UndoButton
{
    // Whoever presses the button has taken the change back a moment before the answer is written down.
    private static readonly Duration AnswerArrives = Duration.FromMinutes(1);

    /// <summary>The card with the button; without, where nothing changed.</summary>
    /// <param name="card">The card.</param>
    /// <param name="changed">What came of the change.</param>
    /// <param name="isNudged">Whether a nudge asked for it, so that the answer may stand under a direct message.</param>
    public static Card WithUndo(this Card card, Changed changed, bool isNudged = false) => changed.Change is { } id
        ? card with
        {
            Buttons = [.. card.Buttons, isNudged ? Undo.Button(changed.Group.Id, id) : Undo.Button(id)],
            Stands = card.Buttons.IsEmpty && !isNudged ? new PostSubject.UndoOffered(id) : null,
        }
        : card;

    /// <summary>
    /// The buttons of an answer that everyone sees. Undo goes ten minutes after the change, or a minute after the change was taken back. Where it was
    /// pressed, its message has the button of the answer to that by now, and that one's post keeps it.
    /// </summary>
    /// <param name="post">The post of the answer.</param>
    /// <param name="id">The change.</param>
    /// <param name="changes">The changes of the group.</param>
    /// <param name="posts">All that was recorded of the group.</param>
    /// <param name="now">The group's time.</param>
    public static Card Offer(Post post, ChangeId id, IReadOnlyList<Change> changes, IEnumerable<Post> posts, Instant now)
    {
        var isOver = changes.FirstOrDefault(c => c.Id == id) is not { } change || now - change.At > Undo.Lasts;
        var goes = changes.FirstOrDefault(c => c.Undoes == id) is { } undone ? now - undone.At >= AnswerArrives : isOver;
        return new Card { Buttons = goes && !IsReplaced(post, id, posts) ? [] : [Undo.Button(id)], IsButtonsOnly = true };
    }

    private static bool IsReplaced(Post post, ChangeId id, IEnumerable<Post> posts) => post.Message is { } message
        && posts.Any(p => p.Message == message && p.Channel == post.Channel && p.Subject is PostSubject.UndoOffered later && later.Id.Value > id.Value);
}
