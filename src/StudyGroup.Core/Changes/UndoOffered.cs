using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>The button "Undo" on the answer to a change.</summary>
public sealed record UndoOffered(ChangeId Id) : AnswerSubject
{
    /// <summary>The buttons before it, which stay.</summary>
    public ImmutableArray<Button> Others { get; init; } = [];

    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"y.{group}.{Id}";

    /// <summary>Whether it's the same button after the same others.</summary>
    public bool Equals(UndoOffered? other) => other is not null && Id == other.Id && Others.SequenceEqual(other.Others);

    /// <inheritdoc />
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>Answers with "Undo": the button disappears ten minutes after the change, or one minute after it was undone.</summary>
internal sealed class UndoOfferedKind : AnswerKind<UndoOffered>
{
    // Pressing the button undoes the change a moment before the answer is recorded.
    private static readonly Duration AnswerArrives = Duration.FromMinutes(1);

    // The last edit may be late.
    private static readonly Duration EditsLast = Duration.FromHours(1);

    /// <inheritdoc />
    public override bool ReadsAsSent => true;

    /// <inheritdoc />
    protected override ActionId Marker(Post post, UndoOffered offered) => Undo.Button(offered.Id).Action;

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, UndoOffered offered, PostSources sources, Instant now)
    {
        var changes = sources.Changes.Of(group.Id);
        var isOver = changes.FirstOrDefault(c => c.Id == offered.Id) is not { } change || now - change.At > Undo.WorksFor;
        var goes = changes.FirstOrDefault(c => c.Undoes == offered.Id) is { } undone ? now - undone.At >= AnswerArrives : isOver;
        var hasButton = !goes || IsReplaced(post, offered, sources.Posts.Of(group.Id));
        return new Card
        {
            Buttons = hasButton ? [.. offered.Others, Undo.Button(offered.Id)] : offered.Others,
            IsButtonsOnly = true,
        };
    }

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, UndoOffered offered) => $"answer with an Undo button";

    /// <inheritdoc />
    protected override Instant? LiveUntil(Group group, Post post, UndoOffered offered) => post.At + Undo.WorksFor + EditsLast;

    // Pressing the button replaces the message with the answer to that, whose own button has its own post.
    private static bool IsReplaced(Post post, UndoOffered offered, IEnumerable<Post> posts) => post.Message is { } message
        && posts.Any(p => p.Message == message && p.Channel == post.Channel
            && p.Subject is UndoOffered later && later.Id.Value > offered.Id.Value);
}
