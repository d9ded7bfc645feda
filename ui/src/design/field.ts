// What a field hands to the control inside it, so that label, hint and error belong to it.

/** The ties between a control and its frame. */
export interface FieldLink {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: "true" | undefined;
  required: boolean;
  /** Nothing can be written here; the frame says why. */
  locked: boolean;
}

/** What every control that can be filled in takes. */
export interface FieldProps {
  label: string;
  hideLabel?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  why?: string | undefined;
  required?: boolean | undefined;
}

/** What ties something one writes in to its frame. */
export function tied({ id, describedBy, invalid, required, locked }: FieldLink) {
  return {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    "aria-required": required || undefined,
    readonly: locked,
  } as const;
}
