using CsCheck;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Groups;

public sealed class GroupIsolationTests
{
    private static readonly GroupId There = GroupId.Of(Desk.Server, 3);

    private static readonly Gen<(bool IsHere, int What, int Seminar)[]> Acts =
        Gen.Select(Gen.Bool, Gen.Int[0, 9], Gen.Int[1, 5]).Array[0, 25];

    // Whatever people do in one group of a server, and whatever they forge there, another is as if they hadn't.
    [Fact]
    public void A_group_is_as_it_would_be_without_the_others_of_its_server() => Acts.Sample(
        acts => Assert.Equal(Play(acts.Where(act => act.IsHere)), Play(acts)), iter: 60);

    private static string Play(IEnumerable<(bool IsHere, int What, int Seminar)> acts)
    {
        var desk = new Desk();
        desk.Groups[There] = desk.Group with { Id = There, Name = "Papers" };
        foreach (var (isHere, what, seminar) in acts)
            DoAsync(desk, isHere ? Desk.Here : There, isHere ? There : Desk.Here, what, seminar).GetAwaiter().GetResult();
        return Show(desk);
    }

    private static async Task DoAsync(Desk desk, GroupId group, GroupId other, int what, int seminar)
    {
        var text = $"{what} in {seminar}";
        await (what switch
        {
            0 => Command(desk, group, Desk.Ana, "point add", ("text", text), ("seminar", (long)seminar)),
            1 => Command(desk, group, Desk.Ben, "point vote", ("point", Newest(desk, group, seminar))),
            2 => Command(desk, group, Desk.Ana, "present", ("seminar", (long)seminar)),
            3 => Command(desk, group, Desk.Organizer, "manage seminar-move", ("seminar", (long)seminar), ("when", $"2026-12-0{seminar}")),
            4 => Command(desk, group, Desk.Organizer, "manage seminar-edit", ("seminar", (long)seminar), ("topic", text)),
            5 => Command(desk, group, Desk.Organizer, "manage seminar-cancel", ("seminar", (long)seminar)),
            6 => Command(desk, group, Desk.Organizer, "manage settings", ("channel", new ChannelGiven(Channel(group, seminar)))),
            // Aimed at the other group by its ids.
            7 => Command(desk, group, Desk.Ana, "point remove", ("point", Newest(desk, other, seminar))),
            8 => Command(desk, group, Desk.Ben, "point vote", ("point", Newest(desk, other, seminar))),
            _ => Press(desk, group, new ActionId("put-back", ((IChanges)desk).Of(other) is [var newest, ..] ? $"{newest.Id}" : "0")),
        });
    }

    // A channel that one group has is the only thing that's in the way of another.
    private static ChannelId Channel(GroupId group, int number) => new((group == There ? 100UL : 0UL) + (ulong)number);

    // A point's id, which no other point of any group has.
    private static string Newest(Desk desk, GroupId group, int seminar) =>
        ((IPoints)desk).Of(group, desk.Groups[group].Numbered(seminar)!.Id) is [.., var last] ? $"{last.Id}" : "0";

    private static async Task<Reply> Command(
        Desk desk, GroupId group, Member who, string name, params (string Name, OptionGiven Value)[] options)
    {
        var given = options.Aggregate(Options.None, (all, option) => all.With(option.Name, option.Value));
        return await desk.Router.AnswerAsync(new CommandCall(desk.Groups[group], who, desk.Now, name, given));
    }

    private static async Task<Reply> Press(Desk desk, GroupId group, ActionId action) =>
        await desk.Router.PressAsync(new ButtonCall(desk.Groups[group], Desk.Organizer, desk.Now, action));

    private static string Show(Desk desk)
    {
        var points = desk.Group.Seminars.SelectMany(seminar => ((IPoints)desk).Of(Desk.Here, seminar.Id))
            .Select(point => $"{point.Seminar}: {point.Text}, {point.Votes.Members.Count()}");
        var changes = ((IChanges)desk).Of(Desk.Here)
            .Select(change => $"{change.By}: {string.Join(", ", change.Parts.Select(p => p.GetType().Name))}");
        return string.Join('\n', [MarkdownExport.Write(desk.Group), .. points, .. changes]);
    }
}
