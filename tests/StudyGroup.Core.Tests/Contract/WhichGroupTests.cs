using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Contract;

public sealed class WhichGroupTests
{
    private static readonly ServerId Server = new(1_000UL << 22);
    private static readonly ChannelId Books = new(501);
    private static readonly ChannelId Papers = new(502);
    private static readonly ChannelId Syllabus = new(503);
    private static readonly ChannelId Elsewhere = new(504);

    private static readonly Group[] Two =
    [
        Of(0, Books),
        Of(1, Papers) with { Settings = TestGroup.Settings with { Channel = Papers, SyllabusChannel = Syllabus } },
    ];

    [Fact]
    public void Only_group_of_a_server_is_meant_everywhere()
    {
        Assert.Same(Two[0], WhichGroup.MeantIn([Two[0]], Elsewhere, null));
        Assert.Same(Two[0], WhichGroup.MeantIn([Two[0]], null, null));
        Assert.Same(Two[0], WhichGroup.MeantIn([Two[0], Two[1] with { ArchivedAt = default(NodaTime.Instant) }], Papers, null));
    }

    [Fact]
    public void Channel_decides_and_so_does_the_channel_of_a_thread()
    {
        Assert.Same(Two[0], WhichGroup.MeantIn(Two, Books, null));
        Assert.Same(Two[1], WhichGroup.MeantIn(Two, Papers, null));
        Assert.Same(Two[1], WhichGroup.MeantIn(Two, Syllabus, null));
        Assert.Same(Two[1], WhichGroup.MeantIn(Two, Elsewhere, Papers));
    }

    [Fact]
    public void Thread_of_its_own_decides_before_the_channel_that_it_is_in() =>
        Assert.Same(Two[1], WhichGroup.MeantIn(Two, Papers, Books));

    [Fact]
    public void Channel_of_no_group_leaves_it_open()
    {
        Assert.Null(WhichGroup.MeantIn(Two, Elsewhere, null));
        Assert.Null(WhichGroup.MeantIn(Two, null, null));
    }

    [Fact]
    public void Button_of_no_group_and_of_an_archived_one_is_refused()
    {
        Assert.Same(Two[1], WhichGroup.Addressed(Two, 1).Value);
        Assert.Equal("I don't know that group any more. Use the command again.", WhichGroup.Addressed(Two, 7).Refusal!.Sentence());
        var archived = Two[1] with { Name = "Papers", ArchivedAt = default(NodaTime.Instant) };
        Assert.StartsWith(
            "The group “Papers” is archived.", WhichGroup.Addressed([Two[0], archived], 1).Refusal!.Sentence(), StringComparison.Ordinal);
    }

    private static Group Of(int ordinal, ChannelId channel) => new()
    {
        Id = GroupId.Of(Server, ordinal),
        Server = Server,
        Settings = TestGroup.Settings with { Channel = channel },
    };
}
