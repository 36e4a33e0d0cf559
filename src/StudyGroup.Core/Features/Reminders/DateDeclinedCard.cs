using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>A post about a date that a presenter can't make: what organizers can do about it, or what was decided.</summary>
internal static class DateDeclinedCard
{
    /// <summary>The card as it should read now.</summary>
    /// <param name="changes">The group's changes, newest first: they tell who moved the seminar.</param>
    /// <param name="isLast">Whether the presenter has said nothing else about this date since.</param>
    public static Card Of(
        Group group, Seminar seminar, Post post, DateDeclined declined, IReadOnlyList<Change> changes, bool isLast, Instant now)
    {
        Line cant = $"{declined.By} can't make {SeminarWords.Called(seminar)} on {declined.Start}. {Others(seminar, declined.By)}";
        return Decided(group, seminar, declined, changes, isLast) is { } decided
            ? new Card { Lines = [cant, decided], Buttons = [SeminarButton.Of(post)], Tone = Tone.Quiet }
            : Open(group, seminar, post, declined, cant, now);
    }

    private static Line? Decided(Group group, Seminar seminar, DateDeclined declined, IReadOnlyList<Change> changes, bool isLast)
    {
        if (seminar.Cancelled is not null) return $"It's cancelled.";
        if (group.FinishedAt is not null) return $"The book is finished.";
        if (group.KnownStartOf(seminar) != declined.Start) return Moved(group, seminar, declined, changes);
        if (!seminar.IsPresentedBy(declined.By)) return $"{declined.By} is no longer presenting it.";
        return isLast ? null : (Line)$"{declined.By} has said something else about this date since.";
    }

    private static Line Moved(Group group, Seminar seminar, DateDeclined declined, IReadOnlyList<Change> changes)
    {
        var move = changes.FirstOrDefault(change => To(group, seminar, declined, change) is not null);
        var to = move is null ? seminar.Date : To(group, seminar, declined, move)!;
        var when = new Span.Bold(SeminarWords.When(group.Settings, to));
        if (move is { By: { } by })
            return to == declined.Suggested ? $"{by} accepted another date: {when}" : (Line)$"{by} moved it: {when}";
        return $"It has moved: {when}";
    }

    // Where a change moved the seminar from the declined date; null if it didn't.
    private static SeminarDate? To(Group group, Seminar seminar, DateDeclined declined, Change change) =>
        change.Parts.OfType<Part.OfSeminar>().FirstOrDefault(part => part.Id == seminar.Id) is { Before: { } was, After: { } now }
            && was.Date != now.Date && group.KnownStartOf(was) == declined.Start && group.KnownStartOf(now) != declined.Start
            ? now.Date
            : null;

    private static Card Open(Group group, Seminar seminar, Post post, DateDeclined declined, Line cant, Instant now)
    {
        Line move = $"An organizer can move it with {new Span.Command("manage seminar-move")}.";
        var another = new Button("Pick another date", SuggestedDates.Of(SuggestedDates.Another, post));
        if (declined.Suggested is not { } suggested)
            return new Card { Lines = [$"{cant}{move}"], Buttons = [another, SeminarButton.Of(post)] };
        var when = SeminarWords.When(group.Settings, suggested);
        if (declined.DeclinedBy is { } by)
        {
            return new Card
            {
                Lines = [cant, $"{by} declined another date: {new Span.Strikethrough(when)}. {move}"],
                Buttons = [another, SeminarButton.Of(post)],
            };
        }

        if (suggested.Known()!.StartIn(group.Settings) <= now)
        {
            return new Card
            {
                Lines = [cant, $"{declined.By} suggested {new Span.Strikethrough(when)}, which has passed. {move}"],
                Buttons = [another, SeminarButton.Of(post)],
            };
        }

        return new Card
        {
            Lines = [cant, $"{declined.By} could do {new Span.Bold(when)} instead."],
            Buttons =
            [
                new Button("Accept", SuggestedDates.Of(SuggestedDates.Accept, post), ButtonStyle.Primary),
                another,
                new Button("Decline", SuggestedDates.Of(SuggestedDates.Decline, post)),
                SeminarButton.Of(post),
            ],
        };
    }

    private static Line Others(Seminar seminar, MemberId member)
    {
        var others = seminar with { Team = null, Presenters = seminar.Presenters.RemoveAll(p => p.Member == member) };
        return SeminarWords.Who(others) is { } who ? $"{who} {SeminarWords.AreOrIs(others)} presenting it too. " : (Line)$"";
    }
}
