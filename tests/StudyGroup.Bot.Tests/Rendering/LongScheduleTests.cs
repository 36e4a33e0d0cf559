using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

public sealed class LongScheduleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    // As many seminars as a group may have, with topics that escaping doubles, a third of them held, cancelled or undated.
    private static Group Longest { get; } = Enumerable.Range(0, Group.MaxSeminars).Aggregate(
        Group.FirstOf(new ServerId(1), new GroupSettings
        {
            Zone = DateTimeZone.Utc,
            Start = new LocalTime(18, 0),
            Length = Duration.FromHours(1),
            LeadTimes = [],
            PresentersPerSeminar = Seminar.MaxPresenters,
        }),
        (group, i) => group.Add(new Seminar
        {
            Number = i + 1,
            Chapter = new string('_', Seminar.MaxTextLength),
            Topic = new string('*', Seminar.MaxTopicLength),
            Date = i % 10 == 9 ? SeminarDate.Unknown : new SeminarDate.On(new LocalDate(2026, 1, 2).PlusWeeks(i), null),
            Cancelled = i % 7 == 0 ? new Cancellation("ill") : null,
            Presenters = [.. Enumerable.Range(0, i % 11).Select(n => new Presenter(new MemberId((ulong)n + 1), new string('~', 32)))],
        }));

    [Fact]
    public void Each_message_of_the_longest_syllabus_keeps_the_limits_starts_with_a_heading_and_ends_with_a_seminar()
    {
        var pages = CardSheets.Of(SyllabusCard.For(Longest, new Dictionary<SeminarId, int>(), Now));
        Assert.All(pages, page => Limits.Check(CardRendering.Of(page)));
        Assert.All(pages, page => Assert.Equal(LineKind.Heading, page.Lines[0].Kind));
        Assert.All(pages, page => Assert.NotEqual(LineKind.Heading, page.Lines[^1].Kind));
        Assert.Equal(Group.MaxSeminars, pages.Sum(page => page.Lines.Count(line => line.Kind != LineKind.Heading)));
    }

    [Fact]
    public async Task Each_page_of_the_longest_schedule_keeps_the_limits_and_is_shown_whole()
    {
        var stores = new FakeStores();
        var schedule = new ScheduleCommand(stores, stores);
        var seen = 0;
        for (var page = 0; ; page++)
        {
            var reply = await schedule.PressAsync(
                new ButtonCall(Longest, new Member(new MemberId(1), false, []), Now, new ActionId("schedule", "all", $"{page}")));
            var card = Assert.IsType<Reply.Replace>(reply).Card;
            var body = CardRendering.Of(card);
            Limits.Check(body);
            Assert.Equal(LineKind.Heading, card.Lines[0].Kind);
            Assert.DoesNotMatch("…$", body.Embeds[0].Description);
            seen += card.Lines.Count(line => line.Kind != LineKind.Heading);
            if (card.Buttons.Single(button => button.Label == "Next").Disabled) break;
        }

        Assert.Equal(Group.MaxSeminars, seen);
    }
}
