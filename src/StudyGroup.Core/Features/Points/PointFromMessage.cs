using System.Globalization;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Points;

/// <summary>
/// "Add as discussion point" in the menu of a message: asks for the seminar, opens a form with the message's text, and credits whoever
/// wrote the message. The seminar is asked for first, because not every client shows a select menu in a form.
/// </summary>
/// <param name="drafts">Holds the message until the form is sent.</param>
public sealed class PointFromMessage(IPoints points, IDrafts drafts) : IMessageCommand, IAnswersSelects, IAnswersButtons, IAnswersForms
{
    // Argument: the draft's id.
    private const string Choose = "message-point-in";

    // Arguments of the button and the form: the draft's id and the seminar's.
    private const string Add = "message-point";

    private const string Kind = "message-point";
    private const string Text = "text";
    private const string Author = "author";
    private const string Name = "name";
    private const string Channel = "channel";
    private const string Message = "message";
    private const int TextShown = 300;
    private const int MaxChoices = 25;

    /// <inheritdoc />
    public string MenuName => "Add as discussion point";

    /// <inheritdoc />
    public IReadOnlyList<string> Selects { get; } = [Choose];

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Add];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Add];

    /// <inheritdoc />
    public async ValueTask<Reply> UseAsync(MessageCall call)
    {
        var message = call.Message;
        if (!message.IsByPerson) return new Refusal($"A bot wrote that. Pick a message that a person wrote.");
        if (message.Text.Trim() is not { Length: > 0 } text)
            return new Refusal($"There's no text in that message. Write the point yourself with {new Span.Command("point add")}.");
        if (Schedule.Next(call.Group, call.Now) is not { } next) return SeminarChoice.NoNext(call.Group, otherwise: null);
        if (Twin(call, message.Link) is { } twin) return twin;
        var inputs = Options.None.With(Text, Texts.Cut(text, Point.MaxTextLength)).With(Author, message.Author)
            .With(Channel, $"{message.Link.Channel}").With(Message, $"{message.Link.Message}");
        if (PointAuthor.Kept(message.AuthorName) is { } name) inputs = inputs.With(Name, name);
        var draft = await drafts.AddAsync(call.Group.Id, call.Member.Id, Kind, inputs, call.Now);
        var others = Ahead(call).Where(seminar => seminar.Id != next.Id).Take(MaxChoices).ToList();
        return new Reply.Private(new Card
        {
            Lines =
            [
                $"Add this as a point by {MemberWords.Named(message.Author, PointAuthor.Kept(message.AuthorName))}?",
                ((Line)$"{Texts.Cut(Texts.OneLine(text), TextShown)}").AsQuote(),
            ],
            Selects = others.Count == 0 ? [] :
            [
                new SelectMenu.OfChoices(
                    new ActionId(Choose, $"{draft.Id}"), "Or for another seminar…",
                    [.. others.Select(seminar => new SelectMenu.Choice(SeminarWords.Choice(seminar), $"{seminar.Id}"))]),
            ],
            Buttons =
            [
                new Button($"Add to {SeminarWords.Name(next)}", new ActionId(Add, $"{draft.Id}", $"{next.Id}"), ButtonStyle.Primary),
            ],
        });
    }

    /// <inheritdoc />
    public ValueTask<Reply> ChooseAsync(SelectCall call) => new(
        call.Chosen is TextGiven { Text: var seminar } ? Ask(call, new ActionId(Add, call.Action[0], seminar)) : Draft.Gone);

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(Ask(call, call.Action));

    /// <inheritdoc />
    public Outcome<Form> Open(Call call, ActionId action)
    {
        if (Find(call, action) is not { } draft) return Draft.Gone;
        return SeminarChoice.Find(call.Group, action, 1).IsRefused(out var refusal, out var seminar)
            ? refusal
            : new Form($"Add a point to {SeminarWords.Name(seminar)}", action,
                [new FormField(
                    Text, "What do you want to talk about?", Point.MaxTextLength, Multiline: true, Value: draft.Inputs.Text(Text))]);
    }

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (Find(call, call.Action) is not { } draft) return Draft.Gone;
        if (SeminarChoice.Find(call.Group, call.Action, 1).IsRefused(out var refusal, out var seminar)) return refusal;
        if (PointRules.ReadText(call.Field(Text)).IsRefused(out refusal, out var text)) return refusal;
        var link = new MessageLink(new ChannelId(Id(draft, Channel)), new MessageId(Id(draft, Message)));
        if (Twin(call, link) is { } twin) return twin;
        if (!await drafts.TakeAsync(call.Group.Id, draft.Id)) return Draft.Gone;
        var added = await points.AddAsync(call.Group.Id, seminar.Id, count =>
            PointRules.New(call, seminar, text, count).IsRefused(out var no, out var point) ? no : point with
            {
                Author = draft.Inputs.Person(Author)!.Value,
                AuthorName = draft.Inputs.Text(Name),
                Source = link,
            });
        return added.IsRefused(out refusal, out var done) ? refusal : new Reply.Public(PointCard.Of(call.Group, done, call.Now));
    }

    private Reply Ask(Call call, ActionId action) =>
        Open(call, action).IsRefused(out var refusal, out var form) ? refusal : new Reply.Ask(form);

    private Draft? Find(Call call, ActionId action) =>
        DraftId.Read(action[0]) is { } id && drafts.Find(call.Group.Id, id) is { Kind: Kind } draft && draft.By == call.Member.Id
            ? draft
            : null;

    // Somebody else may have had the same idea.
    private Refusal? Twin(Call call, MessageLink link) =>
        Ahead(call).SelectMany(seminar => points.Of(call.Group.Id, seminar.Id)).FirstOrDefault(point => point.Source == link) is { } twin
            ? new Refusal(
                $"That message is already a point for {SeminarWords.Called(call.Group.Find(twin.Seminar)!)}. "
                + $"Vote for it under {new Span.Command("point list")}.")
            : null;

    private static IEnumerable<Seminar> Ahead(Call call) =>
        Schedule.InOrder(call.Group).Where(seminar => PresenterSlots.IsToCome(call.Group, seminar, call.Now));

    private static ulong Id(Draft draft, string input) =>
        ulong.Parse(draft.Inputs.ExactText(input)!, NumberStyles.None, CultureInfo.InvariantCulture);
}
