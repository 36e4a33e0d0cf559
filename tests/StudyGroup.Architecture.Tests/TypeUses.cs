using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StudyGroup.Architecture.Tests;

/// <summary>Every type that a type needs: in its declaration, its members' signatures, its attributes and its code.</summary>
/// <remarks>
/// Read with Cecil because ArchUnitNET, which is built on it, overlooks types that are only caught, only passed as an enum, or used only in
/// top-level statements.
/// </remarks>
internal static class TypeUses
{
    public static IEnumerable<TypeReference> Of(TypeDefinition type) =>
        InDeclaration(type).Concat(type.Methods.SelectMany(InMethod)).SelectMany(Parts);

    private static IEnumerable<TypeReference?> InDeclaration(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. InConstraints(type),
        .. InAttributes(type),
        .. type.Fields.SelectMany(field => InAttributes(field).Prepend(field.FieldType)),
        .. type.Properties.SelectMany(InAttributes),
        .. type.Events.SelectMany(InAttributes),
    ];

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method) =>
    [
        .. InSignature(method),
        .. InConstraints(method),
        .. InAttributes(method),
        .. method.Parameters.SelectMany(InAttributes),
        .. method.HasBody ? InBody(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> InBody(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            MethodReference method => InSignature(method),
            _ => Array.Empty<TypeReference>(),
        }),
    ];

    private static IEnumerable<TypeReference> InSignature(MethodReference method) =>
    [
        method.DeclaringType,
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
    ];

    private static IEnumerable<TypeReference> InConstraints(IGenericParameterProvider generic) =>
        generic.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> InAttributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.SelectMany(attribute =>
            attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Prepend(attribute.AttributeType));

    /// <summary>What a composed type is made of: an array's element, a generic type and its arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification composed => Parts(composed.ElementType),
        _ => [type],
    };
}
