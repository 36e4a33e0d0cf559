using System.Security.Cryptography;
using System.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Settings;

/// <summary>The form that edits a part of the settings. Only what was changed in it counts.</summary>
internal static class SettingsForm
{
    /// <summary>The action of its button and of the form. The arguments are the part's name and a hash of the values it shows.</summary>
    public const string Edit = "settings-edit";

    /// <summary>The form with the current values.</summary>
    public static Form Of(SettingsPart part, GroupSettings settings) => new(
        part.Heading, new ActionId(Edit, part.Name, Print(part, settings)),
        [
            .. part.Inputs.Select(input => new FormField(
                input.Option, input.Label, input.MaxLength, Required: !input.MayBeEmpty, Value: input.Value(settings), Hint: input.Hint)),
        ]);

    /// <summary>
    /// What was changed, as options of <c>/manage settings</c>. Refused if something can't be read, or if somebody else has changed this
    /// part since it was shown: what they set wouldn't be seen.
    /// </summary>
    /// <param name="spec">The command, whose limits apply.</param>
    public static Outcome<Options> Read(FormCall call, SettingsPart part, CommandSpec spec)
    {
        var settings = call.Group.Settings;
        if (call.Action[1] != Print(part, settings))
            return new Refusal($"Someone has changed these settings in the meantime. Try again to see yours next to what's new.");
        var options = Options.None;
        List<string> cleared = [];
        foreach (var input in part.Inputs)
        {
            var typed = call.Field(input.Option);
            if ((typed ?? "") == input.Value(settings)) continue;
            if (typed is null && input.MayBeEmpty)
            {
                cleared.Add(input.Option);
                continue;
            }

            if (input.Read(typed ?? "").IsRefused(out var refusal, out var given)) return refusal;
            options = options.With(input.Option, given);
        }

        if (OptionCheck.Check(spec, options) is { } no) return no;
        return cleared.Count == 0 ? options : options.With(SettingsChange.Clear, string.Join(SettingsChange.Separator, cleared));
    }

    private static string Print(SettingsPart part, GroupSettings settings)
    {
        var values = string.Join('\n', part.Inputs.Select(input => input.Value(settings)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values)).AsSpan(0, 4));
    }
}
