using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Setup;

public sealed class WelcomeTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine() with { OwesWelcome = true } };

    [Fact]
    public void Welcome_says_which_schedule_the_server_started_with()
    {
        Assert.Equal(
            """
            Hi, I'm here for your reading group
            I keep the schedule, remind everyone in time, and collect discussion points, slides and notes.
            To begin with, your schedule has the 9 seminars of Designing Machine Learning Systems, by Chip Huyen.
            Organizers: make it yours in a minute, with your channel, time zone, book and dates. See everything I can do with /help.
            """,
            Card(TestGroup.Nine()).Text());
        Assert.Contains("\nYour schedule is still empty.\n", Card(TestGroup.Empty()).Text(), StringComparison.Ordinal);
        var unnamed = TestGroup.Nine() with { Settings = TestGroup.Settings with { Book = null } };
        Assert.Contains(
            "\nTo begin with, your schedule has 9 seminars. See them with /schedule.\n", Card(unnamed).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_starts_the_setup_for_organizers_and_refuses_others_plainly()
    {
        var button = Assert.Single(Card(_desk.Group).Buttons);
        Assert.Equal(Organizers.Only.Sentence.ToString(), (await _desk.Press(Desk.Ana, button.Action)).Text());
        var asked = Assert.IsType<Reply.Private>(await _desk.Press(Desk.Organizer, button.Action));
        Assert.StartsWith("Set up your reading group · step 1 of", asked.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(PostState.Failed, true)]
    [InlineData(PostState.Skipped, true)]
    [InlineData(PostState.Posted, false)]
    [InlineData(PostState.Unknown, false)]
    public async Task First_answer_carries_the_welcome_unless_a_channel_took_it(PostState? state, bool carries)
    {
        Record(state);
        Assert.Equal(carries, await TakeAsync("schedule") is not null);
        Assert.False(_desk.Group.OwesWelcome);
        Assert.Null(await TakeAsync("schedule"));
    }

    [Theory]
    [InlineData(PostState.Waiting)]
    [InlineData(PostState.Claimed)]
    public async Task Welcome_that_may_still_be_posted_is_left_for_a_later_answer(PostState state)
    {
        Record(state);
        Assert.Null(await TakeAsync("schedule"));
        Assert.True(_desk.Group.OwesWelcome);
    }

    [Fact]
    public async Task Setup_needs_no_welcome_and_neither_does_a_group_that_had_one()
    {
        Assert.Null(await TakeAsync("setup"));
        Assert.Null(await TakeAsync("schedule"));
        _desk.Group = TestGroup.Nine();
        Assert.Null(await TakeAsync("schedule"));
    }

    private Task<Card?> TakeAsync(string command) => new OwedWelcome(_desk, _desk).TakeAsync(_desk.Group.Id, command);

    private Card Card(Group group)
    {
        var post = Post.Waiting(group.Id, default, new Welcome(), new ChannelId(5), _desk.Now);
        _desk.Group = group;
        return _desk.Card(post);
    }

    private void Record(PostState? state)
    {
        if (state is not { } known) return;
        var post = Post.Waiting(_desk.Group.Id, default, new Welcome(), new ChannelId(5), _desk.Now) with { State = known };
        _desk.Put(post);
    }
}
