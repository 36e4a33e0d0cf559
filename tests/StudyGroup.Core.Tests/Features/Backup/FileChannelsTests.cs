using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Backup;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Backup;

public sealed class FileChannelsTests
{
    private static readonly GroupSettings Now = Set(1, 2, 3);
    private static readonly GroupSettings Named = Set(11, 12, 13);

    [Fact]
    public async Task Only_what_is_not_set_already_is_asked_for_and_each_channel_once()
    {
        Assert.Empty(await Asked(Set(1, 2, 3)));
        Assert.Empty(await Asked(Set(null, null, null)));
        Assert.Equal([12], await Asked(Set(1, 12, 3)));
        Assert.Equal([11], await Asked(Set(11, 11, 11)));
        // That it is set for something else says nothing: each place is looked at for itself.
        Assert.Equal([1], await Asked(Set(1, 1, 3)));
    }

    [Theory]
    [InlineData("78")]
    [InlineData("no number")]
    public async Task Nothing_is_looked_up_for_a_file_of_another_server_or_of_none(string server)
    {
        var desk = Desk(Now);
        var text = Text(Named).Replace("\"server\": \"770\"", $"\"server\": \"{server}\"", StringComparison.Ordinal);

        Assert.Equal(FileChannels.None, await FileChannels.AskAsync(desk.Group, text, desk));
        Assert.Empty(desk.AskedChannels);
    }

    [Fact]
    public async Task The_answers_come_back_from_the_inputs_of_a_draft()
    {
        var desk = Desk(Now);
        (desk.Homes[12], desk.Homes[13]) = (ChannelLocation.Elsewhere, ChannelLocation.Unknown);
        var inputs = (await FileChannels.AskAsync(desk.Group, Text(Named), desk)).With(Options.None.With("text", "…"));
        var kept = FileChannels.Of(inputs);

        Assert.Equal("…", inputs.Text("text"));
        Assert.Equal([11UL], kept.Here);
        Assert.Equal([13UL], kept.Unanswered);
    }

    [Fact]
    public void Channel_of_this_server_is_accepted_without_a_warning()
    {
        var (settings, warnings) = new FileChannels([11, 12, 13], []).Sift(Named, Now);

        Assert.Equal(Named, settings);
        Assert.Empty(warnings);
    }

    [Fact]
    public void Current_channels_and_no_channels_are_accepted_without_a_lookup()
    {
        Assert.Equal((Now, 0), Sifted(FileChannels.None.Sift(Now, Now)));
        Assert.Equal((Set(null, null, null), 0), Sifted(FileChannels.None.Sift(Set(null, null, null), Now)));
    }

    [Fact]
    public void Channel_of_another_server_is_left_out_with_a_warning_and_the_rest_is_imported()
    {
        var named = Named with { Book = "Another" };
        var (settings, warnings) = new FileChannels([12], []).Sift(named, Now);

        Assert.Equal(named with { Channel = Now.Channel, Readme = Now.Readme }, settings);
        Assert.Equal(
            [
                "I can't find the reminder channel in the export in this server, so I'm keeping the current one. "
                    + "Pick one with /manage settings.",
                "I can't find the README channel in the export in this server, so I'm keeping the current README. "
                    + "Pick one with /manage sync.",
            ],
            warnings.Select(Plain.Text));
    }

    [Fact]
    public void Channel_that_could_not_be_looked_up_is_left_out_with_a_warning()
    {
        var (settings, warnings) = new FileChannels([11, 13], [12]).Sift(Named, Set(null, null, null));

        Assert.Equal(Named with { SyllabusChannel = null }, settings);
        Assert.Equal(
            ["Discord didn't tell me whether the syllabus channel in the export is in this server, so I'm keeping the current one. "
                + "Pick one with /manage syllabus."],
            warnings.Select(Plain.Text));
    }

    private static async Task<IEnumerable<int>> Asked(GroupSettings named)
    {
        var desk = Desk(Now);
        await FileChannels.AskAsync(desk.Group, Text(named), desk);
        return desk.AskedChannels.Select(id => (int)id);
    }

    private static (GroupSettings, int) Sifted((GroupSettings Settings, ImmutableArray<Line> Warnings) sifted) =>
        (sifted.Settings, sifted.Warnings.Length);

    private static Desk Desk(GroupSettings settings) => new() { Group = TestGroup.Empty() with { Settings = settings } };

    private static string Text(GroupSettings settings)
    {
        var desk = Desk(settings);
        return JsonExport.Write(desk.Group, desk, desk, desk, desk, desk, desk.Now);
    }

    private static GroupSettings Set(ulong? channel, ulong? syllabus, ulong? readme) => TestGroup.Settings with
    {
        Channel = channel is { } id ? new ChannelId(id) : null,
        SyllabusChannel = syllabus is { } place ? new ChannelId(place) : null,
        Readme = readme is { } followed
            ? new FollowedReadme(
                new Uri("https://readers.example/README.md"), Duration.FromHours(6), new ChannelId(followed), AppliesItself: false)
            : null,
    };
}
