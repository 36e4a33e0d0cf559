using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>News that changes of the followed README were applied.</summary>
/// <param name="At">When. The history has the change at that time, without a member.</param>
public sealed record ReadmeApplied(Instant At) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"a.{group}.{At.ToUnixTimeTicks()}");
}

/// <summary>News about a README's changes.</summary>
internal sealed class ReadmeAppliedKind : PostKind<ReadmeApplied>
{
    /// <inheritdoc />
    public override string ChannelChosenBy => ReadmeProposalKind.ChoosesChannel;

    /// <inheritdoc />
    protected override ActionId Marker(Post post, ReadmeApplied applied) => AppliedCard.Marker(applied.At);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, ReadmeApplied applied, PostSources sources, Instant now) =>
        AppliedCard.Of(group, AppliedCard.Find(sources.Changes, group.Id, applied.At), applied.At, UndoneNews.UndoOf(post, sources));

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, ReadmeApplied applied, PostSources sources, Instant now) =>
        UndoneNews.WhySaidAlready(post, sources);

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, ReadmeApplied applied) => $"news about changes from the README";

    /// <inheritdoc />
    // As long as the changes can be undone.
    protected override Instant? LiveUntil(Group group, Post post, ReadmeApplied applied) => post.At + Change.KeptFor;

    /// <inheritdoc />
    protected override bool Follows(Group group, Post post, ReadmeApplied applied, PostSources sources, Instant now) =>
        UndoneNews.WasUndone(post, sources);
}
