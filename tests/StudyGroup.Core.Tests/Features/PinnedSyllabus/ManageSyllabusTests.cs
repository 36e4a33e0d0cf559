using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.PinnedSyllabus;

public sealed class ManageSyllabusTests
{
    private static readonly ChannelId Five = new(5);
    private static readonly ChannelRights All = new(true, true, true, false, true);

    private readonly Desk _desk = new() { Rights = All };

    [Fact]
    public async Task A_channel_is_kept_and_undo_takes_it_back()
    {
        var saved = await Syllabus(("channel", new ChannelGiven(Five)));
        Assert.Equal("Syllabus\nIt goes to #5: I post it there in a moment, pin it, and keep it up to date. To take it away again: /manage syllabus stop:True.", saved.Text());
        Assert.Equal(Five, _desk.Group.Settings.SyllabusChannel);
        Assert.Contains("Settings: syllabus ~#5~ → nothing", (await _desk.Press(Desk.Organizer, saved, "Undo")).Text(), StringComparison.Ordinal);
        Assert.Null(_desk.Group.Settings.SyllabusChannel);
    }

    [Fact]
    public async Task What_the_bot_may_not_do_there_is_said_with_what_to_change()
    {
        async Task<string> With(ChannelRights? rights) => (await Syllabus(("channel", new ChannelGiven(Five, rights)))).Text();
        Assert.Contains("I may not pin in #5 yet, so it stands there unpinned", await With(All with { Pin = false }), StringComparison.Ordinal);
        Assert.DoesNotContain("pin it", await With(All with { Pin = false }), StringComparison.Ordinal);
        var mute = await With(All with { Post = false, Pin = false });
        Assert.Contains("I may not write in #5 yet", mute, StringComparison.Ordinal);
        Assert.DoesNotContain("I may not pin", mute, StringComparison.Ordinal);
        Assert.Contains("My cards will not show in #5 yet", await With(All with { Embed = false }), StringComparison.Ordinal);
        _desk.Rights = null;
        Assert.Contains("I could not find out", await With(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_stopped_which_is_undone_too()
    {
        Assert.Contains("There is no syllabus to take away", (await Syllabus(("stop", true))).Text(), StringComparison.Ordinal);
        await Syllabus(("channel", new ChannelGiven(Five)));
        var stopped = await Syllabus(("stop", true));
        Assert.Equal("No syllabus any more\nI take it out of #5 in a moment.", stopped.Text());
        Assert.Null(_desk.Group.Settings.SyllabusChannel);
        await _desk.Press(Desk.Organizer, stopped, "Undo");
        Assert.Equal(Five, _desk.Group.Settings.SyllabusChannel);
        Assert.Contains("not both", Assert.IsType<Reply.Refused>(await Syllabus(("channel", new ChannelGiven(Five)), ("stop", true))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_options_it_says_where_it_stands_and_how_to_stop_it()
    {
        Assert.Contains("There is none", (await Syllabus()).Text(), StringComparison.Ordinal);
        await Syllabus(("channel", new ChannelGiven(Five)));
        Assert.Contains("It is about to be posted in #5.", (await Syllabus()).Text(), StringComparison.Ordinal);
        Stand(new MessageId(99));
        Stand(new MessageId(100));
        Assert.Equal(
            "Syllabus\nIt stands in #5, in 2 messages: there it is → 77/5/99.\nTo move it: /manage syllabus channel. To take it away: /manage syllabus stop:True.",
            (await Syllabus()).Text());
    }

    [Fact]
    public async Task What_hinders_it_shows_to_organizers_and_asking_again_tries_again()
    {
        await Syllabus(("channel", new ChannelGiven(Five)));
        Stand(new MessageId(99));
        _desk.Syllabus = _desk.Syllabus.With(_desk.Syllabus.Messages[0] with { PinRefused = new PinRefusal("The channel is full of pins.", _desk.Now) }) with
        {
            Problem = SyllabusRules.Problem("I cannot see the channel.", Five, isOfChannel: true, ["a"], _desk.Now),
        };
        var shown = (await Syllabus()).Text();
        Assert.Contains("It is not up to date. I cannot see the channel. I'll try again within the hour. To have me try right away: /manage syllabus channel.", shown, StringComparison.Ordinal);
        Assert.Contains("It is not pinned. The channel is full of pins.", shown, StringComparison.Ordinal);
        const string left = "The syllabus in #5 is not up to date. I cannot see the channel.";
        Assert.Contains(left, (await _desk.Command(Desk.Organizer, "help")).Text(), StringComparison.Ordinal);
        Assert.Contains(left, (await _desk.Command(Desk.Organizer, "manage settings")).Text(), StringComparison.Ordinal);

        await Syllabus(("channel", new ChannelGiven(Five)));

        Assert.Null(_desk.Syllabus.Problem);
        Assert.Null(_desk.Syllabus.Messages[0].PinRefused);
        Assert.DoesNotContain(left, (await _desk.Command(Desk.Organizer, "help")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_in_another_channel_than_the_wanted_is_none()
    {
        await Syllabus(("channel", new ChannelGiven(Five)));
        _desk.Syllabus = _desk.Syllabus with { Problem = SyllabusRules.Problem("I cannot see the channel.", new ChannelId(6), isOfChannel: true, ["a"], _desk.Now) };
        Assert.DoesNotContain("not up to date", (await Syllabus()).Text(), StringComparison.Ordinal);
    }

    private void Stand(MessageId id)
    {
        var claimed = _desk.Syllabus.Claim(Five, _desk.Now);
        _desk.Syllabus = claimed.With(claimed.Messages[^1] with { Message = id });
    }

    private Task<Reply> Syllabus(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage syllabus", options);
}
