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
        _desk.Pages["https://example.org/README.md"] =
            "| Seminar | Date | Chapter | Topic |\n|---|---|---|---|\n| 4 | TBA | Chapter 4 | Other |";
        _desk.Homes[600] = ChannelLocation.Elsewhere;
        _desk.Homes[700] = ChannelLocation.Unknown;
    }

    public static TheoryData<string> Commands => ["settings", "syllabus", "sync"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Channel_of_another_server_is_refused(string command)
    {
        var before = _desk.Group;
        foreach (
            var given in new[] { new ChannelGiven(new ChannelId(600)), new ChannelGiven(new ChannelId(500), Server: new ServerId(78)) })
            Assert.Equal(
                "That channel isn't in this server. Pick one that is.",
                Assert.IsType<Reply.Refused>(await GiveAsync(command, given)).Text());
        Assert.Same(before, _desk.Group);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Channel_that_names_its_server_needs_no_lookup(string command)
    {
        Assert.IsType<Reply.Private>(await GiveAsync(command, new ChannelGiven(new ChannelId(600), Server: Desk.Server)));
        Assert.Empty(_desk.AskedChannels);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Channel_that_cannot_be_looked_up_is_accepted(string command)
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
