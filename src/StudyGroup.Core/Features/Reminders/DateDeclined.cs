using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>That a presenter can't make the date of their seminar, for organizers to read in the channel.</summary>
/// <param name="Start">The date: see <see cref="Group.KnownStartOf"/>.</param>
/// <param name="By">The presenter.</param>
public sealed record DateDeclined(Instant Start, MemberId By) : PostSubject
{
    /// <summary>Each presenter says so once of each date.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"u.{group}.{seminar}.{Start.ToUnixTimeSeconds()}.{By}");

    /// <inheritdoc />
    public override bool Names(MemberId member) => By == member;
}

/// <summary>Word of dates that presenters can't make.</summary>
internal sealed class DateDeclinedKind : SeminarPostKind<DateDeclined>
{
    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, DateDeclined declined, Instant now) =>
        WhyChanged(group, group.Find(post.Seminar), declined.Start, orTentative: true)
        ?? base.WhyNotWorthPosting(group, post, declined, now);

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, DateDeclined declined, PostSources sources, Instant now) => new()
    {
        Lines =
        [
            $"{declined.By} can't make {SeminarWords.Called(seminar)} on {declined.Start}. {Others(seminar, declined.By)}"
            + $"An organizer can move it with {new Span.Command("manage seminar-move")}.",
        ],
        Buttons = [SeminarButton.Of(post)],
    };

    private static Line Others(Seminar seminar, MemberId member)
    {
        var others = seminar with { Team = null, Presenters = seminar.Presenters.RemoveAll(p => p.Member == member) };
        return SeminarWords.Who(others) is { } who ? $"{who} {SeminarWords.AreOrIs(others)} presenting it too. " : (Line)$"";
    }

    /// <inheritdoc />
    protected override Line What(DateDeclined declined) => $"news that {declined.By} can't make the date";

    /// <inheritdoc />
    protected override (string About, string? Answer) InMemberData(DateDeclined declined) =>
        ("Told organizers that the date doesn't work for you", null);
}
