using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary>That the group has another time zone, and every seminar still starts at the same moment.</summary>
/// <param name="From">The id of the zone before.</param>
/// <param name="To">The id of the zone now.</param>
public sealed record ZoneChanged(string From, string To) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"z.{group}.{at.ToUnixTimeTicks()}");

    /// <summary>
    /// The post about a change that set another zone and moved no seminar; null if the zone is the same or nothing is ahead.
    /// </summary>
    internal static Post? Of(Group before, Group after, ChannelId channel, Instant now) =>
        before.Settings.Zone != after.Settings.Zone && after.Seminars.Any(s => after.StartOf(s) > now)
            ? Post.Waiting(after.Id, default, new ZoneChanged(before.Settings.Zone.Id, after.Settings.Zone.Id), channel, now)
            : null;
}

/// <summary>News of the time zone.</summary>
internal sealed class ZoneChangedKind : PostKind<ZoneChanged>
{
    /// <inheritdoc />
    protected override ActionId Marker(Post post, ZoneChanged zone) => new(NextSeminar.Action, post.Key);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, ZoneChanged zone, PostSources sources, Instant now) => new()
    {
        Lines = [$"Our time zone is now {new Span.Strong(zone.To)}, not {zone.From}. Every seminar still starts at the same moment."],
        Buttons = [new Button("Next seminar", Marker(post, zone))],
    };

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, ZoneChanged zone) => $"news about the time zone";
}
