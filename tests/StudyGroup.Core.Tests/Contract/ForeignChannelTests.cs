using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Contract;

public sealed class ForeignChannelTests
{
    private readonly Desk _desk = new();

    public ForeignChannelTests()
    {
        _desk.Pages["https://example.org/README.md"] = "| Seminar | Date | Chapter | Topic |\n|---|---|---|---|\n| 4 | TBA | Chapter 4 | Other |";
        _desk.Homes[600] = Whereabouts.Elsewhere;
        _desk.Homes[700] = Whereabouts.Unanswered;
    }

    public static TheoryData<string> Commands => ["settings", "syllabus", "sync"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_channel_of_another_server_is_refused(string command)
    {
        var before = _desk.Group;
        foreach (var given in new[] { new ChannelGiven(new ChannelId(600)), new ChannelGiven(new ChannelId(500), Server: new ServerId(78)) })
            Assert.Equal("That channel is not one of this server, so choose one that is.", Assert.IsType<Reply.Refused>(await GiveAsync(command, given)).Text());
        Assert.Same(before, _desk.Group);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Where_it_is_said_of_which_server_a_channel_is_nobody_is_asked(string command)
    {
        Assert.IsType<Reply.Private>(await GiveAsync(command, new ChannelGiven(new ChannelId(600), Server: Desk.Server)));
        Assert.Empty(_desk.AskedChannels);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task One_of_which_nobody_knows_is_taken(string command)
    {
        Assert.IsType<Reply.Private>(await GiveAsync(command, new ChannelGiven(new ChannelId(700))));
        Assert.Equal([700UL], _desk.AskedChannels);
    }

    private Task<Reply> GiveAsync(string command, ChannelGiven channel)
    {
        (string, object)[] url = command == "sync" ? [("url", "https://example.org/README.md")] : [];
        return _desk.Command(Desk.Organizer, $"manage {command}", [("channel", channel), .. url]);
    }
}
