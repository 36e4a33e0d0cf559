using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>
/// Organizers' buttons under a seminar's details, which do the same as a command. The action's argument is the seminar's id.
/// </summary>
internal static class SeminarForms
{
    /// <summary>The seminar, if the caller is an organizer.</summary>
    public static Outcome<Seminar> Find(Call call, ActionId action) =>
        call.IsOrganizer ? SeminarChoice.Find(call.Group, action) : Organizers.Only;

    /// <summary>The answer to the button: the form, or why the caller can't have it.</summary>
    public static ValueTask<Reply> PressAsync(Outcome<Form> opened) =>
        new(opened.IsRefused(out var refusal, out var form) ? refusal : new Reply.Ask(form));

    /// <summary>Runs a command for the seminar, with the form's fields as its options.</summary>
    public static async ValueTask<Reply> RunAsync(FormCall call, ICommand command) =>
        Find(call, call.Action).IsRefused(out var refusal, out var seminar)
            ? refusal
            : await RunAsync(call, seminar, command, call.Fields.Keys.Where(name => call.Field(name) is not null)
                .Select(name => KeyValuePair.Create<string, OptionGiven>(name, call.Field(name)!)));

    /// <summary>Runs a command that needs no more than the seminar.</summary>
    public static async ValueTask<Reply> RunAsync(ButtonCall call, ICommand command) =>
        Find(call, call.Action).IsRefused(out var refusal, out var seminar) ? refusal : await RunAsync(call, seminar, command, []);

    private static ValueTask<Reply> RunAsync(
        Call call, Seminar seminar, ICommand command, IEnumerable<KeyValuePair<string, OptionGiven>> options) =>
        command.AnswerAsync(new CommandCall(
            call.Group, call.Member, call.Now, command.Spec.Name, Options.None.With("seminar", (long)seminar.Number).With(options))
        {
            NameOf = call.NameOf,
        });
}
