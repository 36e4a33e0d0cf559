using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary>News that the group has another time zone and every seminar still starts at the same exact time.</summary>
/// <param name="From">The id of the zone before.</param>
/// <param name="To">The id of the zone now.</param>
public sealed record ZoneChanged(string From, string To) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"z.{group}.{at.ToUnixTimeTicks()}");
}

/// <summary>News that a change set another time zone, if seminars are ahead and no other news says what that did to them.</summary>
internal sealed class ZoneNews : IChangeConsequence
{
    /// <inheritdoc />
    public GroupUpdate Follow(GroupUpdate change, ChangeCause cause)
    {
        var (before, after) = (cause.Before, change.Group);
        if (before.Settings.Zone == after.Settings.Zone || after.Settings.Channel is not { } channel) return change;
        if (change.Posts.Any(p => p.State == PostState.Waiting) || !after.Seminars.Any(s => after.StartOf(s) > cause.At)) return change;
        var subject = new ZoneChanged(before.Settings.Zone.Id, after.Settings.Zone.Id);
        return change with { Posts = change.Posts.Add(Post.Waiting(after.Id, default, subject, channel, cause.At)) };
    }
}

/// <summary>News about the time zone.</summary>
internal sealed class ZoneChangedKind : PostKind<ZoneChanged>
{
    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, ZoneChanged zone, PostSources sources, Instant now) =>
        UndoneNews.WhySaidAlready(post, sources);

    /// <inheritdoc />
    protected override ActionId Marker(Post post, ZoneChanged zone) => new(NextSeminar.Action, post.Key);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, ZoneChanged zone, PostSources sources, Instant now)
    {
        Line told =
            $"Our time zone is now {new Span.Bold(zone.To)} (it was {zone.From}). Every seminar still starts at the same exact time.";
        return new Card
        {
            Lines = UndoneNews.UndoOf(post, sources) is { } undo ? [$"{new Span.Strikethrough(told)}", UndoneNews.By(undo)] : [told],
            Buttons = [new Button("Next seminar", Marker(post, zone))],
        };
    }

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, ZoneChanged zone) => $"news about the time zone";

    /// <inheritdoc />
    // As long as the change can be undone.
    protected override Instant? LiveUntil(Group group, Post post, ZoneChanged zone) => post.At + Change.KeptFor;

    /// <inheritdoc />
    protected override bool Follows(Group group, Post post, ZoneChanged zone, PostSources sources, Instant now) =>
        UndoneNews.WasUndone(post, sources);
}
