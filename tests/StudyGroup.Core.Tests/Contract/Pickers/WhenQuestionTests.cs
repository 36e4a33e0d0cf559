using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Contract.Pickers;

public sealed class WhenQuestionTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Ambiguous_date_gets_a_private_question_with_a_button_per_reading()
    {
        var before = _desk.Group;
        var asked = await Move("4/12");
        Assert.IsType<Reply.Private>(asked);
        Assert.Equal(
            "Which one do you mean?\n“4/12” could be:\nFri 4 Dec 2026, 18:00 Europe/Berlin · in 11 days · the usual start\n"
                + "Mon 12 Apr 2027, 18:00 Europe/Berlin · in 140 days · the usual start",
            asked.Text());
        Assert.Equal(["Fri 4 Dec 2026, 18:00", "Mon 12 Apr 2027, 18:00"], asked.Card().Buttons.Select(b => b.Label));
        Assert.Same(before, _desk.Group);
    }

    [Fact]
    public async Task Button_runs_the_command_and_replaces_the_question()
    {
        var done = await _desk.Press(Desk.Organizer, await Move("4/12"), "Mon 12 Apr 2027, 18:00");
        Assert.Contains("Moved: Seminar 3", Assert.IsType<Reply.Replace>(done).Text(), StringComparison.Ordinal);
        Assert.Equal(new SeminarDate.On(new(2027, 4, 12), null), _desk.Group.Numbered(3)!.Date);
    }

    [Fact]
    public async Task Second_of_two_identical_hours_can_be_picked()
    {
        await _desk.Press(Desk.Organizer, await Move("31 oct 2027 2:30am"), "Sun 31 Oct 2027, 02:30 winter time (UTC+1)");
        Assert.Equal(Instant.FromUtc(2027, 10, 31, 1, 30), _desk.Group.StartOf(_desk.Group.Numbered(3)!));
    }

    [Fact]
    public async Task Other_options_of_the_command_are_kept()
    {
        var asked = await _desk.Command(
            Desk.Organizer, "manage seminar-add", ("topic", "Looking back"), ("chapter", "All"), ("presenter", Desk.Ben.Id), ("number", 20),
            ("when", "next friday"));
        await _desk.Press(Desk.Organizer, asked, "Fri 4 Dec 2026, 18:00");
        var added = _desk.Group.Numbered(20)!;
        Assert.Equal(
            ("Looking back", "All", Desk.Ben.Id, new SeminarDate.On(new(2026, 12, 4), null)),
            (added.Topic, added.Chapter, added.Presenters.Single().Member!.Value, added.Date));
    }

    [Fact]
    public async Task Ambiguous_past_date_gets_a_question_too()
    {
        var asked = await _desk.Command(Desk.Organizer, "manage seminar-held", ("seminar", 3), ("when", "10/11"));
        var held = await _desk.Press(Desk.Organizer, asked, "Sun 11 Oct 2026, 18:00");
        Assert.Contains("is marked as held, on Sun 11 Oct 2026, 18:00", held.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_can_be_answered_only_once()
    {
        var asked = await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "x"), ("when", "4/12"));
        await _desk.Press(Desk.Organizer, asked, "Fri 4 Dec 2026, 18:00");
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, asked, "Fri 4 Dec 2026, 18:00"));
        Assert.Equal(10, _desk.Group.Seminars.Length);
    }

    [Fact]
    public async Task Only_the_organizer_who_was_asked_can_answer()
    {
        var asked = await Move("4/12");
        var other = new Member(new MemberId(9), true, []);
        Assert.Contains(
            "I asked someone else", (await _desk.Press(other, asked, "Fri 4 Dec 2026, 18:00")).Text(), StringComparison.Ordinal);
        var demoted = Desk.Organizer with { MayManage = false };
        Assert.Contains("Only organizers", (await _desk.Press(demoted, asked, "Fri 4 Dec 2026, 18:00")).Text(), StringComparison.Ordinal);
        Assert.Equal(SeminarDate.Soon, _desk.Group.Numbered(3)!.Date);
    }

    [Fact]
    public async Task Later_change_gets_the_same_refusal_as_from_the_command()
    {
        var asked = await Move("4/12");
        await _desk.Command(Desk.Organizer, "manage seminar-cancel", ("seminar", 3));
        Assert.Contains(
            "Data Engineering for ML (Seminar 3) is cancelled. Bring it back first",
            (await _desk.Press(Desk.Organizer, asked, "Fri 4 Dec 2026, 18:00")).Text(), StringComparison.Ordinal);
        var late = await Move("4/12", 4);
        _desk.Now += Duration.FromDays(12);
        Assert.DoesNotContain("Moved", (await _desk.Press(Desk.Organizer, late, "Fri 4 Dec 2026, 18:00")).Text(), StringComparison.Ordinal);
    }

    private Task<Reply> Move(string when, int seminar = 3) =>
        _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", seminar), ("when", when));
}
