using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.DiscordPlaces;

public sealed class EventCardTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public void Event_has_the_topic_as_its_name_and_says_what_to_read_who_presents_and_where()
    {
        var group = Group() with { Settings = Group().Settings with { Place = "Room 2" } };
        var card = Assert.Single(EventCard.AllFor(
            group.With(group.Numbered(4)! with
            {
                Readings = [new Reading("Weak Supervision")],
                Presenters = [new Presenter(new MemberId(7), "Ana")],
            }),
            [], Now));
        Assert.Equal(("Topic 4", "Room 2"), (card.Name, card.Place));
        Assert.Equal(["Seminar 4 · Chapter 4", "Read: Weak Supervision", "Presenter: @7 (Ana)"], card.Lines.Select(line => $"{line}"));
        Assert.Equal((Instant.FromUtc(2026, 12, 4, 17, 0), Instant.FromUtc(2026, 12, 4, 18, 30)), (card.Start, card.End));
        Assert.Equal("To be announced", EventCard.AllFor(Group(), [], Now)[0].Place);
    }

    [Fact]
    public void Event_links_to_the_message_about_its_seminar_once_there_is_one()
    {
        var start = Group().KnownStartOf(Group().Numbered(4)!)!.Value;
        Post Card(ulong message, string? says = "", int seminar = 4) =>
            Post.Waiting(Desk.Here, new SeminarId(seminar), new LivingCard(start, Duration.FromDays(1)), new ChannelId(5), Now) with
            {
                State = PostState.Posted,
                Message = new MessageId(message),
                ContentHash = says,
            };
        Post[] posts = [Card(9, says: null), Card(8), Card(7), Card(10, seminar: 5)];
        Assert.Contains(EventCard.AllFor(Group(), posts, Now)[0].Lines, line => $"{line}".EndsWith("(#5, 8)", StringComparison.Ordinal));
    }

    [Fact]
    public void Markers_of_different_seminars_and_groups_are_not_confused()
    {
        var server = new ServerId(1UL << 22);
        Group[] groups = [.. Enumerable.Range(0, 12).Select(i => Group() with { Server = server, Id = GroupId.Of(server, i) })];
        string[] markers = [.. groups.SelectMany(group => new[] { 1, 2, 12, 31 }.Select(id => EventCard.Marker(group, new SeminarId(id))))];
        foreach (var marker in markers) Assert.Single(markers, other => other.EndsWith(marker, StringComparison.Ordinal));
        Assert.Equal("Kept up to date by Study Group (ref 31)", EventCard.Marker(groups[0], new SeminarId(31)));
    }

    private static Group Group() => TestGroup.Nine().On(4, 2026, 12, 4) with { Settings = TestGroup.Settings with { Events = true } };
}
