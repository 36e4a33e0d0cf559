using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks for the role that reminders ping, if any.</summary>
internal sealed record RoleStep() : SetupStep("role", "Role to ping")
{
    private const string Pick = "pick";
    private const string Nobody = "nobody";

    /// <inheritdoc />
    public override Line? Answered(Call call, Options answers) =>
        answers.Yes(SetupAnswers.Nobody) ? $"nobody"
        : answers.Role(SetupAnswers.Role) is { } role ? (Line)$"{role.Id}"
        : null;

    /// <inheritdoc />
    public override Options Reopen(Options answers) => answers.Without(SetupAnswers.Role).Without(SetupAnswers.Nobody);

    /// <inheritdoc />
    public override Card Ask(Call call, Options answers, Func<string, ActionId> act) => new()
    {
        Lines = [$"Which role should reminders ping? Your readers need to have it."],
        Selects = [new SelectMenu.OfRoles(act(Pick), "Pick a role")],
        Buttons = [new Button("Ping nobody", act(Nobody))],
    };

    /// <inheritdoc />
    public override ValueTask<Outcome<Options>> TakeAsync(string what, Call call, Options answers, OptionGiven? chosen)
    {
        if (what == Nobody) return new(answers.With(SetupAnswers.Nobody, true));
        if (chosen is not RoleGiven role) return new(Draft.Gone);
        var after = call.Group with { Settings = call.Group.Settings with { Role = role.Id } };
        return EveryoneRole.Refuse(call.Group, after) is { } refusal ? new(refusal) : new(answers.With(SetupAnswers.Role, role));
    }
}
