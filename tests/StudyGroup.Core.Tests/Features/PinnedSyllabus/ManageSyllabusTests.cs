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
    public async Task Chosen_channel_is_saved_and_can_be_undone()
    {
        var saved = await Syllabus(("channel", new ChannelGiven(Five)));
        Assert.Equal(
            "Syllabus\nI'll post it in #5 in a moment, pin it and keep it up to date. To remove it, use /manage syllabus stop:True.",
            saved.Text());
        Assert.Equal(Five, _desk.Group.Settings.SyllabusChannel);
        Assert.Contains(
            "Settings: syllabus ~#5~ → none", (await _desk.Press(Desk.Organizer, saved, "Undo")).Text(), StringComparison.Ordinal);
        Assert.Null(_desk.Group.Settings.SyllabusChannel);
    }

    [Fact]
    public async Task Missing_permissions_are_named_with_what_to_change()
    {
        async Task<string> With(ChannelRights? rights) => (await Syllabus(("channel", new ChannelGiven(Five, rights)))).Text();
        Assert.Contains("I can't pin messages in #5 yet", await With(All with { Pin = false }), StringComparison.Ordinal);
        Assert.DoesNotContain("pin it", await With(All with { Pin = false }), StringComparison.Ordinal);
        var mute = await With(All with { Post = false, Pin = false });
        Assert.Contains("I can't post in #5 yet", mute, StringComparison.Ordinal);
        Assert.DoesNotContain("I can't pin", mute, StringComparison.Ordinal);
        Assert.Contains("My cards won't show in #5 yet", await With(All with { Embed = false }), StringComparison.Ordinal);
        _desk.Rights = null;
        Assert.Contains("I couldn't check whether", await With(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_the_syllabus_can_be_undone()
    {
        Assert.Contains("There's no syllabus to remove", (await Syllabus(("stop", true))).Text(), StringComparison.Ordinal);
        await Syllabus(("channel", new ChannelGiven(Five)));
        var stopped = await Syllabus(("stop", true));
        Assert.Equal("Syllabus removed\nI'll delete it from #5 in a moment.", stopped.Text());
        Assert.Null(_desk.Group.Settings.SyllabusChannel);
        await _desk.Press(Desk.Organizer, stopped, "Undo");
        Assert.Equal(Five, _desk.Group.Settings.SyllabusChannel);
        Assert.Contains(
            "not both", Assert.IsType<Reply.Refused>(await Syllabus(("channel", new ChannelGiven(Five)), ("stop", true))).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_without_options_says_where_the_syllabus_is_and_how_to_remove_it()
    {
        Assert.Contains("There's none yet", (await Syllabus()).Text(), StringComparison.Ordinal);
        await Syllabus(("channel", new ChannelGiven(Five)));
        Assert.Contains("I'm about to post it in #5.", (await Syllabus()).Text(), StringComparison.Ordinal);
        Stand(new MessageId(99));
        Stand(new MessageId(100));
        Assert.Equal(
            "Syllabus\nIt's in #5, in 2 messages: open it → 770/5/99.\nTo move it, use /manage syllabus channel. "
                + "To remove it, use /manage syllabus stop:True.",
            (await Syllabus()).Text());
    }

    [Fact]
    public async Task Problem_is_shown_to_organizers_and_asking_again_retries()
    {
        await Syllabus(("channel", new ChannelGiven(Five)));
        Stand(new MessageId(99));
        _desk.Syllabus = _desk.Syllabus.With(
            _desk.Syllabus.Messages[0] with { PinRefused = new PinRefusal("The channel is full of pins.", _desk.Now) }) with
        {
            Problem = SyllabusRules.Problem("I cannot see the channel.", Five, isOfChannel: true, ["a"], _desk.Now),
        };
        var shown = (await Syllabus()).Text();
        Assert.Contains(
            "It isn't up to date. I cannot see the channel. I'll try again within the hour. "
                + "To try right away, use /manage syllabus channel.",
            shown, StringComparison.Ordinal);
        Assert.Contains("It isn't pinned. The channel is full of pins.", shown, StringComparison.Ordinal);
        const string left = "The syllabus in #5 isn't up to date. I cannot see the channel.";
        Assert.Contains(left, (await _desk.Command(Desk.Organizer, "help")).Text(), StringComparison.Ordinal);
        Assert.Contains(left, (await _desk.Command(Desk.Organizer, "manage settings")).Text(), StringComparison.Ordinal);

        await Syllabus(("channel", new ChannelGiven(Five)));

        Assert.Null(_desk.Syllabus.Problem);
        Assert.Null(_desk.Syllabus.Messages[0].PinRefused);
        Assert.DoesNotContain(left, (await _desk.Command(Desk.Organizer, "help")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problem_in_another_channel_does_not_count()
    {
        await Syllabus(("channel", new ChannelGiven(Five)));
        _desk.Syllabus = _desk.Syllabus with
        {
            Problem = SyllabusRules.Problem("I cannot see the channel.", new ChannelId(6), isOfChannel: true, ["a"], _desk.Now),
        };
        Assert.DoesNotContain("isn't up to date", (await Syllabus()).Text(), StringComparison.Ordinal);
    }

    private void Stand(MessageId id)
    {
        var claimed = _desk.Syllabus.Claim(Five, _desk.Now);
        _desk.Syllabus = claimed.With(claimed.Messages[^1] with { Message = id });
    }

    private Task<Reply> Syllabus(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage syllabus", options);
}
