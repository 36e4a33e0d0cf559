using NodaTime.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Privacy;

/// <summary>
/// <c>/my-data</c>: gives members everything stored about them in this server as a file, and deletes it once they confirm.
/// </summary>
public sealed class MyData(IMemberData data, ISeasons seasons, PostKinds kinds, IGroups groups) : ICommand, IAnswersButtons
{
    private const string Ask = "my-data-delete";
    private const string Confirm = "my-data-deleted";
    private const string Keep = "my-data-keep";

    /// <inheritdoc />
    public CommandSpec Spec { get; } =
        new("my-data", "See everything I store about you in this server, and delete it") { IsPrivate = true, ForServer = true };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Ask, Confirm, Keep];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var member = call.Member.Id;
        List<(Group Group, MemberData Data)> stored = [.. OfServer(call).Select(group => (group, data.Of(group.Id, member)))];
        var isEmpty = stored.TrueForAll(one => one.Data.IsEmpty);
        var file = MyDataFile.Write(stored, member, seasons, kinds, call.Now);
        var day = LocalDatePattern.Iso.Format(call.Now.InZone(call.Group.Settings.Zone).Date);
        return new(new Reply.Private(new Card
        {
            Title = $"Your data",
            Lines =
            [
                $"This file has everything I store about you in this server. "
                    + $"Other servers keep their own: use {new Span.Command("my-data")} there too.",
                .. isEmpty
                    ? [$"It's empty: I don't have anything about you here."]
                    : stored is [var only]
                        ? [$"{MyDataFile.Summary(member, only.Data)}"]
                        : stored.Where(one => !one.Data.IsEmpty)
                            .Select(one => (Line)$"{new Span.Bold(one.Group.DisplayName)}: {MyDataFile.Summary(member, one.Data)}"),
            ],
            Files = [new FileToSend($"my-data-{day}.json", "application/json", file)],
            Buttons = isEmpty ? [] : [new Button("Delete my data", new ActionId(Ask), ButtonStyle.Danger)],
        }));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        switch (call.Action.Name)
        {
            case Ask:
                return new Reply.Private(Question(call));
            case Confirm:
                foreach (var group in OfServer(call)) await data.ForgetAsync(group.Id, call.Member.Id);
                return new Reply.Replace((Line)$"Done. I've deleted everything I stored about you in this server.");
            default:
                return new Reply.Replace((Line)$"Nothing was deleted.");
        }
    }

    private IReadOnlyList<Group> OfServer(Call call) => groups.OfServer(call.Group.Server);

    private Card Question(Call call)
    {
        var slots = OfServer(call)
            .SelectMany(group => group.Seminars.Concat(seasons.Of(group.Id).SelectMany(season => season.Seminars)))
            .Count(seminar => seminar.IsPresentedBy(call.Member.Id));
        var presenting = slots == 0
            ? null
            : (Line)$" You'll be removed from the presenters of {(slots == 1 ? "a seminar" : $"{slots} seminars")}.";
        return new Card
        {
            Title = $"Delete your data?",
            Tone = Tone.Warning,
            Lines =
            [
                $"This deletes your votes, answers, drafts, last visit and what you removed. "
                    + $"Points, notes and books you added stay, without your name.{presenting}",
                $"This can't be undone. Messages in the channel stay; delete those in Discord.",
            ],
            Buttons = [new Button("Delete it all", new ActionId(Confirm), ButtonStyle.Danger), new Button("Keep it", new ActionId(Keep))],
        };
    }
}
