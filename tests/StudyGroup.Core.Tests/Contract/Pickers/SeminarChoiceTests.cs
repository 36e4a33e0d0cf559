using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Contract.Pickers;

public sealed class SeminarChoiceTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Every_picker_of_seminars_shows_dates()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).On(4, 2026, 12, 11);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(4)! with { Presenters = [new Presenter(Desk.Organizer.Id, null)] });
        var pickers = _desk.Router.Specs
            .SelectMany(
                command => command.Options.Where(option => option is { Suggests: true, Kind: OptionKind.Number }),
                (command, option) => (Command: command.Name, Option: option.Name))
            .ToArray();

        Assert.InRange(pickers.Length, 10, 100);
        foreach (var (command, option) in pickers)
        {
            var shown = _desk.Suggest(Desk.Organizer, command, option, "")
                .Select(s => s.Shown).Where(s => s.StartsWith("3 ·", StringComparison.Ordinal));
            Assert.All(shown, s => Assert.Contains("Fri 4 Dec", s, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Picker_finds_a_seminar_by_its_date()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4).On(4, 2026, 12, 11);

        Assert.Equal([4L], _desk.Suggest(Desk.Ana, "seminar", "number", "11 dec").Select(s => (long)s.Value));
    }

    [Fact]
    public void Restore_offers_cancelled_seminars_only()
    {
        Assert.Empty(_desk.Suggest(Desk.Organizer, "manage seminar-restore", "seminar", ""));
        _desk.Group = _desk.Group.On(3, 2026, 12, 4);
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Cancelled = new Cancellation("flu") });

        Assert.Equal(
            ["3 · Chapter 3 · Fri 4 Dec · Data Engineering for ML"],
            _desk.Suggest(Desk.Organizer, "manage seminar-restore", "seminar", "").Select(s => s.Shown));
    }
}
