using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary>
/// <c>/slides-add</c>: adds a file as slides, for the seminar's presenters and organizers. A form can't take files everywhere.
/// </summary>
public sealed class SlidesAdd(SlidesFiles files) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "slides-add", "Add a file as slides to a seminar you present",
        new OptionSpec("file", "File, up to 10 MB", OptionKind.File) { Required = true },
        SeminarChoice.Option("Seminar (default: the next one you present)"),
        new OptionSpec("title", "Title (default: the file's name)") { MaxLength = SlideDeck.MaxTextLength })
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (Find(call).IsRefused(out var refusal, out var seminar)) return refusal;
        if (!call.IsOrganizer && !seminar.IsPresentedBy(call.Member.Id))
        {
            return new Refusal(
                $"Only the presenters of {SeminarWords.Called(seminar)} and organizers can add slides. "
                + $"If you're presenting, ask an organizer to add you as the presenter.");
        }

        return await files.AddAsync(
            call, seminar, call.Options.File("file")!, new SlideDeck("", call.Options.Text("title"), Topic: null, Covers: []));
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        SeminarChoice.Suggest(call, seminar => call.IsOrganizer || seminar.IsPresentedBy(call.Member.Id));

    private static Outcome<Seminar> Find(CommandCall call)
    {
        if (call.Options.Number("seminar") is not null) return SeminarChoice.FindOrNext(call);
        var own = Schedule.InOrder(call.Group).Where(seminar => PresenterSlots.IsToPresent(call.Group, seminar, call.Member.Id, call.Now));
        return own.FirstOrDefault() is { } first ? first : SeminarChoice.FindOrNext(call);
    }
}
