using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public sealed class LivingCardTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Instant End = Start + Duration.FromMinutes(90);
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Group Dated = Leads(Ahead().On(3, 2026, 12, 4), Week, Day, Hour);

    [Fact]
    public void Card_is_the_first_of_several_reminders()
    {
        var due = Rules.Due.Due(Dated, [], Start - Week);
        Assert.Equal(new LivingCard(Start, Week), Assert.Single(due, p => p.State == PostState.Claimed).Subject);
    }

    [Fact]
    public void Only_reminder_brings_the_card_along()
    {
        var due = Rules.Due.Due(Leads(Dated, Day), [], Start - Day);
        Assert.Equal([new LivingCard(Start, Day) { IsBroughtAlong = true }, new Reminder(Start, Day)], due.Select(p => p.Subject));
        Assert.All(due, p => Assert.Equal(PostState.Claimed, p.State));
    }

    [Fact]
    public void Later_reminder_brings_the_card_along_if_the_date_came_too_late_for_it()
    {
        var passed = Rules.Due.PassedWhenChanged(Leads(Ahead(), Week, Day, Hour), Dated, Start - Day * 2);
        var due = Rules.Due.Due(Dated, passed, Start - Day);
        Assert.Equal([new LivingCard(Start, Day) { IsBroughtAlong = true }, new Reminder(Start, Day)], due.Select(p => p.Subject));
    }

    [Fact]
    public void Reminder_brings_no_second_card_along_while_one_stands_in_its_channel()
    {
        var card = Posted(Rules.Due.Due(Dated, [], Start - Week).Single());
        Assert.Equal([new Reminder(Start, Day)], Rules.Due.Due(Dated, [card], Start - Day).Select(p => p.Subject));
        // Somebody deleted it.
        Assert.Equal(2, Rules.Due.Due(Dated, [card with { ContentHash = null }], Start - Day).Count);
        var elsewhere = Dated with { Settings = Dated.Settings with { Channel = new ChannelId(501) } };
        Assert.Equal(2, Rules.Due.Due(elsewhere, [card], Start - Day).Count);
    }

    [Fact]
    public void Reminder_after_a_long_break_of_the_bot_does_not_bring_a_second_card_along()
    {
        var due = Rules.Due.Due(Dated, [], Start - Duration.FromMinutes(20)).Where(p => p.State == PostState.Claimed);
        Assert.Equal([new LivingCard(Start, Week), new Reminder(Start, Hour)], due.Select(p => p.Subject));
    }

    [Fact]
    public void Seminar_that_was_reminded_of_by_an_earlier_version_gets_no_card_for_the_same_lead_time()
    {
        var posted = Posted(Post.Waiting(
            Dated.Id, new SeminarId(3), new Reminder(Start, Week), new ChannelId(500), Start - Week));
        Assert.Empty(Rules.Due.Due(Dated, [posted], Start - (Day * 3)));
        Assert.DoesNotContain(
            Rules.Due.Due(Dated, [posted with { State = PostState.Skipped }], End), p => p.Subject is LivingCard);
    }

    [Fact]
    public void Moved_seminar_keeps_its_card()
    {
        var desk = new Desk { Group = Dated };
        var card = Posted(Rules.Due.Due(Dated, [], Start - Week).Single());
        desk.Put(card);
        var moved = Dated.On(3, 2026, 12, 18);
        var again = Rules.Due.Due(moved, [card], Start + Week).Single(p => p.Subject is LivingCard);
        desk.Group = moved;
        Assert.Equal("Its card is in the channel already.", WhyNotWorthPosting(desk, again, Start + Week));
        Assert.Contains("<2026-12-18T17:00:00Z>", desk.Card(card).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_pings_nobody_and_has_at_most_four_buttons_one_of_them_primary()
    {
        var group = Dated with { Settings = Dated.Settings with { Role = new RoleId(8) } };
        var post = Rules.Due.Due(group, [], Start - Week).Single();
        var card = Rules.Card(group, post, Start - Week);
        Assert.Null(card.Pings);
        Assert.Equal(["I'm coming", "I can't", "Add a point", "More"], card.Buttons.Select(b => b.Label));
        Assert.Single(card.Buttons, b => b.Style == StudyGroup.Core.Contract.ButtonStyle.Primary);
        Assert.Equal(Rules.Marker(post), card.Buttons[^1].Action);
    }

    [Fact]
    public void Card_turns_into_the_recap_once_the_seminar_is_over_and_is_kept_true_for_another_week()
    {
        var group = Dated with { Settings = Dated.Settings with { Recap = true } };
        var post = Posted(Rules.Due.Due(group, [], Start - Week).Single());
        Assert.StartsWith("Data Engineering for ML\n", Rules.Card(group, post, End - Hour).Text(), StringComparison.Ordinal);
        Assert.StartsWith("Recap: Data Engineering for ML\n", Rules.Card(group, post, End).Text(), StringComparison.Ordinal);
        Assert.Equal(End + Week, PostKindTable.Kinds.Of(post).LiveUntil(group, post));
        Assert.Equal(End, PostKindTable.Kinds.Of(post).LiveUntil(Dated, post));
    }

    [Fact]
    public void Recap_is_not_posted_where_the_card_turns_into_it()
    {
        var desk = new Desk { Group = Dated with { Settings = Dated.Settings with { Recap = true } } };
        var recap = Post.Waiting(Desk.Here, new SeminarId(3), new Recap(Start), new ChannelId(500), End);
        Assert.Null(WhyNotWorthPosting(desk, recap, End));
        desk.Put(Posted(Rules.Due.Due(desk.Group, [], Start - Week).Single()));
        Assert.Equal("The seminar's card has turned into the recap.", WhyNotWorthPosting(desk, recap, End));
    }

    [Fact]
    public void Card_is_followed_by_replies_in_its_channel_only()
    {
        var card = Posted(Rules.Due.Due(Dated, [], Start - Week).Single());
        var reminder = Post.Waiting(Dated.Id, new SeminarId(3), new Reminder(Start, Day), new ChannelId(500), Start - Day);
        var kind = PostKindTable.Kinds.Of(reminder);
        Assert.True(kind.RepliesTo(reminder, card));
        Assert.False(kind.RepliesTo(reminder, card with { Seminar = new SeminarId(4) }));
        Assert.False(kind.RepliesTo(reminder with { Channel = new ChannelId(501) }, card));
        Assert.False(kind.RepliesTo(reminder, reminder));
    }

    private static string? WhyNotWorthPosting(Desk desk, Post post, Instant now) =>
        new PostContents(Rules.Kinds, new PostSources(desk, desk, desk, desk, desk, desk, desk, desk)).WhyNotWorthPosting(
            desk.Group, post, now);

    // Without the two seminars that are long over.
    private static Group Ahead()
    {
        var nine = TestGroup.Nine().InChannel();
        return nine with { Seminars = nine.Seminars.RemoveRange(0, 2) };
    }

    private static Group Leads(Group group, params Duration[] leads) =>
        group with { Settings = group.Settings with { LeadTimes = [.. leads] } };

    private static Post Posted(Post post) => post with { State = PostState.Posted, Message = new MessageId(9), ContentHash = "" };
}
