using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class PostUpdatesTests : PostingFixture
{
    public static TheoryData<string> Changes =>
        ["topic", "chapter", "place", "presenter", "slides", "number", "group's place", "cancelled", "moved", "removed"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_card_is_edited_once_when_what_it_shows_has_changed(string what)
    {
        await RunAsync();
        var posted = Assert.Single(Discord.Posted);
        await KeepTrueAsync();
        Assert.Empty(Discord.Edited);

        Do(what);
        await KeepTrueAsync();
        await KeepTrueAsync();

        Assert.Equal(posted.Id, Assert.Single(Discord.Edited).Message);
        Assert.Single(Discord.Posted);
    }

    [Fact]
    public async Task Change_that_it_does_not_show_edits_nothing()
    {
        await RunAsync();
        var group = Stores.Groups[One];
        Stores.Groups[One] = group with { Settings = group.Settings with { Book = "Another", Recap = true } };
        Change(s => s with { Notes = [new Note("Not yet", null, null, default)] });

        await KeepTrueAsync();

        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task Post_follows_its_seminar_until_that_is_over_and_is_never_touched_after()
    {
        await RunAsync();
        Clock.Advance(TimeSpan.FromMinutes(119));
        Change(s => s with { Topic = "Begun" });
        await KeepTrueAsync();
        Assert.Contains("Begun", Assert.Single(Discord.Edited).Body.Embeds[0].Title, StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromMinutes(1));
        Change(s => s with { Topic = "Over" });
        await KeepTrueAsync();
        Change(s => s with { Date = new SeminarDate.On(new LocalDate(2027, 1, 1), null) });
        await KeepTrueAsync();

        Assert.Single(Discord.Edited);
        Assert.Empty(((IPosts)Stores).GroupsWithLivePosts());
    }

    [Fact]
    public async Task Another_groups_change_touches_nothing_here()
    {
        AddGroup(Two);
        Discord.Homes[new Snowflake(20)] = new Snowflake(2);
        await RunAsync();
        Stores.Groups[Two] = Stores.Groups[Two].With(Stores.Groups[Two].Seminars[0] with { Topic = "Theirs" });

        await KeepTrueAsync();

        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task A_message_in_a_channel_of_another_server_is_not_edited()
    {
        await RunAsync();
        Restart();
        Discord.Homes[new Snowflake(10)] = new Snowflake(2);
        Change(s => s with { Topic = "New" });

        await KeepTrueAsync();

        Assert.Empty(Discord.Edited);
    }

    [Fact]
    public async Task Several_changes_within_seconds_are_one_edit()
    {
        await RunAsync();
        using var loop = UpdateLoop();
        await loop.StartAsync(TestContext.Current.CancellationToken);
        for (var i = 1; i <= 9; i++)
        {
            Change(s => s with { Topic = $"Topic {i}" });
            loop.Committed(One);
        }

        while (Discord.Edited.Count == 0)
        {
            Wire.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await loop.StopAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Topic 9", Assert.Single(Discord.Edited).Body.Embeds[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attendance_is_counted_on_the_card_and_many_quick_answers_make_one_edit()
    {
        await RunAsync();
        using var loop = UpdateLoop();
        await loop.StartAsync(TestContext.Current.CancellationToken);
        for (ulong member = 1; member <= 30; member++)
        {
            var answer = new Attendance
            {
                Group = One,
                Seminar = new SeminarId(1),
                Member = new MemberId(member),
                Start = Start.ToInstant(),
                IsComing = member % 3 > 0,
                At = Start.ToInstant(),
            };
            await ((IAttendance)Stores).ChangeAsync(One, answer.Seminar, answer.Member, _ => answer);
            loop.Committed(One);
        }

        while (Discord.Edited.Count == 0)
        {
            Wire.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await loop.StopAsync(TestContext.Current.CancellationToken);
        var edited = Assert.Single(Discord.Edited).Body;
        Assert.Contains("✅ <@1>, <@2>, <@4> and 17 more · ❌ 10 can't make it", edited.Embeds[0].Description, StringComparison.Ordinal);
        Assert.Equal("I'm coming · 20", edited.Buttons[0][0].Label);
    }

    [Fact]
    public async Task A_recap_is_posted_once_and_edited_for_a_week_when_notes_or_slides_change()
    {
        var group = Stores.Groups[One];
        Stores.Groups[One] = group with { Settings = group.Settings with { Recap = true, LeadTimes = [] } };
        await PassAsync(TimeSpan.FromHours(2), restart: false);
        var recap = Assert.Single(Discord.Posted);
        Assert.Contains("Recap: ", Assert.Single(recap.Body.Embeds).Title, StringComparison.Ordinal);

        Change(s => s with { Notes = [new Note("What we said", null, null, default)] });
        await KeepTrueAsync();
        Change(s => s with { Date = new SeminarDate.On(new LocalDate(2027, 1, 1), null) });
        await KeepTrueAsync();

        var edit = Assert.Single(Discord.Edited);
        Assert.Equal(recap.Id, edit.Message);
        Assert.Contains("What we said", edit.Body.Embeds[0].Description, StringComparison.Ordinal);

        Change(s => s with { Date = new SeminarDate.On(new LocalDate(2026, 12, 4), null), Slides = [Deck] });
        Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await KeepTrueAsync();
        Assert.Equal(2, Discord.Edited.Count);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Change(s => s with { Slides = [] });
        await KeepTrueAsync();
        Assert.Equal(2, Discord.Edited.Count);
        Assert.Single(Discord.Posted);
    }

    private static SlideDeck Deck => new("https://example.org/1", null, null, []);

    private void Do(string what)
    {
        var group = Stores.Groups[One];
        if (what == "group's place") Stores.Groups[One] = group with { Settings = group.Settings with { Place = "Room 5" } };
        else if (what == "removed") Stores.Groups[One] = group with { Seminars = [] };
        else Change(seminar => what switch
        {
            "topic" => seminar with { Topic = "New" },
            "chapter" => seminar with { Chapter = "Chapter 9" },
            "place" => seminar with { Place = "https://meet.example" },
            "presenter" => seminar with { Presenters = [new Presenter(new MemberId(30), null)] },
            "slides" => seminar with { Slides = [Deck] },
            "number" => seminar with { Number = 2 },
            "cancelled" => seminar with { Cancelled = new Cancellation("flu") },
            "moved" => seminar with { Date = new SeminarDate.On(new LocalDate(2026, 12, 5), null) },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        });
    }
}
