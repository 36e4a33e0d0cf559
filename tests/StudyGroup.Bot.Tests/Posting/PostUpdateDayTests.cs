using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

/// <summary>Messages are checked every minute: none is edited if only the time changes.</summary>
public sealed class PostUpdateDayTests : PostingFixture
{
    private static readonly MemberId Presenter = new(30);

    public static TheoryData<string> Subjects =>
        ["reminder", "late reminder", "reminder at the start", "topic", "right", "unsuited", "slides", "slides settled", "notes",
            "released", "recap", "slides line", "struck line"];

    public static TheoryData<string> Fates => ["as it was", "moved", "moved to TBA", "cancelled", "held", "removed"];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Nothing_is_edited_over_a_day_of_minutes_in_which_nothing_changes(string what)
    {
        Prepare(what);
        await KeepTrueAsync();
        var edits = Discord.Edited.Count;
        Assert.Equal(1, edits);

        await PassTheDayAsync();

        Assert.Equal(edits, Discord.Edited.Count);
    }

    [Theory]
    [MemberData(nameof(Fates))]
    public async Task Post_is_edited_once_at_most_whatever_became_of_its_seminar(string fate)
    {
        foreach (var what in Subjects) Prepare(what);
        await KeepTrueAsync();
        Meet(fate);
        await KeepTrueAsync();
        var edits = Discord.Edited.Count;

        await PassTheDayAsync();

        Assert.Equal(edits, Discord.Edited.Count);
    }

    private async Task PassTheDayAsync()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await KeepTrueAsync();
        }
    }

    private void Meet(string fate)
    {
        if (fate == "removed") Stores.Groups[One] = Stores.Groups[One] with { Seminars = [] };
        else Change(s => fate switch
        {
            "moved" => s with { Date = new SeminarDate.On(new LocalDate(2026, 12, 9), null) },
            "moved to TBA" => s with { Date = SeminarDate.Unknown },
            "cancelled" => s with { Cancelled = new Cancellation("flu") },
            "held" => s with { MarkedHeld = true },
            _ => s,
        });
    }

    // Each was posted by a process that is gone, so what it reads is not certain.
    private void Prepare(string what)
    {
        var start = Start.ToInstant();
        Change(s => s with
        {
            Presenters = [new Presenter(what == "released" ? null : Presenter, null)],
            Slides = what is "slides settled" or "slides line" ? [new SlideDeck("https://example.org/1", null, null, [])] : [],
        });
        PostSubject subject = what switch
        {
            "reminder" or "late reminder" => new Reminder(start, Duration.FromDays(1)),
            "reminder at the start" => new Reminder(start, Duration.Zero),
            "right" => Nudge(NudgeQuestion.Topic) with { Answer = new NudgeAnswer(IsRight: true) },
            "unsuited" => Nudge(NudgeQuestion.Topic) with { Answer = new NudgeAnswer(IsRight: false, new ChannelId(10)) },
            "topic" or "released" => Nudge(NudgeQuestion.Topic),
            "slides" or "slides settled" => Nudge(NudgeQuestion.Slides),
            "notes" => Nudge(NudgeQuestion.Notes),
            "recap" => new Recap(start),
            _ => new SlidesAdded("https://example.org/1", Presenter),
        };
        var posted = new Post
        {
            Key = what,
            Group = One,
            Seminar = new SeminarId(1),
            Subject = subject,
            State = PostState.Posted,
            At = Clock.GetUtcNow().ToInstant(),
            Channel = subject is Nudge && what is not "notes" ? null : new ChannelId(10),
            Message = new MessageId((ulong)(1 + Stores.Posts.Count)),
            Late = what == "late reminder",
            ContentHash = "",
        };
        Stores.Posts.Add(posted.Key, posted);

        Nudge Nudge(NudgeQuestion kind) => new(kind, start, Presenter);
    }
}
