using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Presenting;

/// <summary>What <c>/presenters</c> shows of several presenters, of those whose turn it is, and of slots to take.</summary>
public sealed class PresentersCommandTests
{
    private static readonly MemberId Cy = new(4);

    private readonly Desk _desk = new();

    [Fact]
    public async Task Each_of_several_presenters_is_counted()
    {
        Given(1, new Presenter(Desk.Ana.Id, "Ana"), new Presenter(null, "Ann Lee"));
        Given(2, new Presenter(Desk.Ana.Id, null), new Presenter(null, "ann lee"), new Presenter(null, "Ana"));
        Assert.Equal(
            """
            Have presented
            @2 (Ana) · 2 seminars: 1, 2
            Ann Lee · 2 seminars: 1, 2
            Ana · 1 seminar: 2
            """,
            await Part("Have presented"));
    }

    [Fact]
    public async Task Name_that_looks_like_a_members_id_is_someone_else()
    {
        Given(1, new Presenter(Desk.Ana.Id, "Ana"));
        Given(2, new Presenter(null, "2"));
        Assert.Equal("Have presented\n@2 (Ana) · 1 seminar: 1\n2 · 1 seminar: 2", await Part("Have presented"));
    }

    [Fact]
    public async Task Members_who_have_never_presented_come_first_then_whoever_presented_longest_ago()
    {
        Given(1, new Presenter(Desk.Ana.Id, "Ana"));
        Given(2, new Presenter(Desk.Ben.Id, "Ben"), new Presenter(null, "Ann Lee"));
        await Comes(Cy, 2);
        Assert.Equal(
            """
            Haven't presented for longest
            @4 · not yet
            @2 (Ana) · last presented Seminar 1, <2025-03-14T17:00:00Z>
            @3 (Ben) · last presented Seminar 2, <2025-03-28T17:00:00Z>
            """,
            await Part("Haven't presented for longest"));
    }

    [Fact]
    public async Task Answers_points_and_votes_count_as_taking_part_and_an_answer_that_somebody_cannot_come_does_not()
    {
        _desk.Group = _desk.Group.On(4, 2026, 12, 4);
        await Comes(Cy, 4);
        await Comes(new MemberId(5), 4, isComing: false);
        await _desk.Command(Desk.Ana, "point add", ("text", "Why?"), ("seminar", 4));
        var point = ((IPoints)_desk).Newest(Desk.Here, null, 1).Single();
        await _desk.Command(Desk.Ben, "point vote", ("point", $"{point.Id}"));
        _desk.Names[Cy] = "Cy";
        Assert.Equal(
            "Haven't presented for longest\n@2 · not yet\n@3 · not yet\n@4 (Cy) · not yet",
            await Part("Haven't presented for longest"));
    }

    [Fact]
    public async Task Upcoming_presenters_and_members_who_left_or_erased_their_data_are_not_listed()
    {
        Given(1, new Presenter(Desk.Ana.Id, "Ana"), new Presenter(Desk.Ben.Id, "Ben"), new Presenter(Cy, "Cy"));
        Given(5, new Presenter(Desk.Ana.Id, "Ana"));
        await _desk.Command(Desk.Ben, "point add", ("text", "Why?"), ("seminar", 5));
        await ((IMemberData)_desk).ForgetAsync(Desk.Here, Desk.Ben.Id);
        Assert.Equal(
            "Haven't presented for longest\n@4 (Cy) · last presented Seminar 1, <2025-03-14T17:00:00Z>",
            await Part("Haven't presented for longest"));
        _desk.Left.Add(Cy);
        Assert.Null(await Part("Haven't presented for longest"));
    }

    [Fact]
    public async Task People_who_stopped_taking_part_ten_seminars_ago_are_not_listed()
    {
        await Comes(Cy, 1);
        await Comes(Desk.Ana.Id, 2);
        Assert.Contains("@4 · not yet", await Part("Haven't presented for longest"), StringComparison.Ordinal);
        for (var i = 0; i < 9; i++)
        {
            await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", $"About {i}"));
            _desk.Group = _desk.Group.On(10 + i, 2026, 3, i + 1);
        }

        Assert.Equal("Haven't presented for longest\n@2 · not yet", await Part("Haven't presented for longest"));
    }

    [Fact]
    public async Task Five_people_are_listed_even_if_others_before_them_have_left()
    {
        for (ulong i = 10; i < 22; i++) await Comes(new MemberId(i), 2);
        for (ulong i = 10; i < 13; i++) _desk.Left.Add(new MemberId(i));
        Assert.Equal(
            "Haven't presented for longest\n@13 · not yet\n@14 · not yet\n@15 · not yet\n@16 · not yet\n@17 · not yet",
            await Part("Haven't presented for longest"));
    }

    [Fact]
    public async Task Slots_say_how_many_places_are_left_and_have_buttons()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { PresentersPerSeminar = 2 } };
        Given(4, new Presenter(Desk.Ana.Id, "Ana"));
        Given(5, new Presenter(Desk.Ana.Id, "Ana"), new Presenter(Desk.Ben.Id, "Ben"));
        Assert.Equal(
            """
            Up next
            @2 (Ana) · Topic 4 (Seminar 4 · Chapter 4) · To be announced (TBA) · 1 place left
            @2 (Ana) and @3 (Ben) · Topic 5 (Seminar 5 · Chapter 5) · To be announced (TBA)
            """,
            await Part("Up next"));
        var shown = await _desk.Command(Desk.Ana, "presenters");
        Assert.Contains("Topic 6 (Seminar 6 · Chapter 6) · To be announced (TBA) · 2 places", shown.Text(), StringComparison.Ordinal);
        Assert.Equal(
            ["Join Seminar 4", "Present Seminar 3", "Present Seminar 6", "Present Seminar 7", "Present Seminar 8", "Present Seminar 9"],
            shown.Card().Buttons.Select(b => b.Label));
        Assert.Equal("Take a free slot, or join one that has places left, with /present.", shown.Card().Footer);
        Assert.StartsWith(
            "@3 is presenting Topic 4 (Seminar 4 · Chapter 4) with @2 (Ana)",
            Assert.IsType<Reply.Public>(await _desk.Press(Desk.Ben, shown, "Join Seminar 4")).Text(), StringComparison.Ordinal);
        Assert.Equal(
            "You're already presenting Topic 4 (Seminar 4).", (await _desk.Press(Desk.Ben, shown, "Join Seminar 4")).Text());
    }

    [Fact]
    public async Task Page_has_at_most_eight_buttons_for_slots()
    {
        for (var i = 10; i <= 90; i++) await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", $"About {i}"));
        var first = await _desk.Command(Desk.Ana, "presenters");
        Assert.Equal(10, first.Card().Buttons.Length);
        Assert.Equal("Present Seminar 3", first.Card().Buttons[2].Label);
        var second = await _desk.Press(Desk.Ben, first, "Next");
        Assert.DoesNotContain(second.Card().Buttons, b => first.Card().Buttons.Skip(2).Contains(b));
    }

    private async Task<string?> Part(string heading)
    {
        string[] headings = ["Have presented", "Haven't presented for longest", "Up next", "Free slots"];
        var lines = (await _desk.Command(Desk.Ana, "presenters")).Text().Split('\n').SkipWhile(line => line != heading).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines.Take(1).Concat(lines.Skip(1).TakeWhile(line => !headings.Contains(line))));
    }

    private Task<Attendance?> Comes(MemberId member, int number, bool isComing = true)
    {
        var seminar = _desk.Group.Numbered(number)!;
        return ((IAttendance)_desk).ChangeAsync(Desk.Here, seminar.Id, member, _ => new Attendance
        {
            Group = Desk.Here,
            Seminar = seminar.Id,
            Member = member,
            Start = _desk.Group.KnownStartOf(seminar)!.Value,
            IsComing = isComing,
            At = _desk.Now,
        });
    }

    private void Given(int number, params Presenter[] to) =>
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(number)! with { Presenters = [.. to] });
}
